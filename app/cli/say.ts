/** Commands speak to people: plain lines, no log. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

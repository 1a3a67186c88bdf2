import { readFileSync } from 'node:fs'

const readme = readFileSync(new URL('../../pricing/README.md', import.meta.url), 'utf8')

/** The cells of the first table below a heading, without its head; fails where there is none. */
export function readmeTable(heading: string): string[][] {
  const [, section] = readme.split(`\n### ${heading}\n`)
  const [, table] = /((?:^\|.*\n)+)/m.exec(section ?? '') ?? []
  const rows = (table ?? '').trim().split('\n').slice(2)
  if (rows.length === 0) throw new Error(`the README has no table "${heading}"`)
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

export function listed(cell: string | undefined): string[] {
  return cell ? cell.split(', ') : []
}

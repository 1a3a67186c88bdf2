type Send = (...args: unknown[]) => unknown

const nothing = () => undefined

/**
 * A connection runs one statement at a time. Work that asks for several at once within a transaction gets them one after
 * the other here; the driver's own queue is deprecated. Callbacks and streams are passed through.
 */
export function inTurn(send: Send): Send {
  let busy: Promise<unknown> | undefined
  return (...args) => {
    if (typeof args.at(-1) === 'function' || isStream(args[0])) return send(...args)
    const answer = busy ? busy.then(() => send(...args)) : Promise.resolve(send(...args))
    const done: Promise<unknown> = answer.then(nothing, nothing).then(() => {
      if (busy === done) busy = undefined
    })
    busy = done
    return answer
  }
}

function isStream(first: unknown): boolean {
  return typeof first === 'object' && first !== null && 'submit' in first
}

import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

type Rows = { readonly first: number; readonly last: number }

/** Drawn beyond what is seen, and the step in which what is drawn goes along: most scrolling draws nothing. */
const slack = 6

/** The first and the last row to draw; all are of one height, so that finding them is a division. */
export function useVisibleRows(container: RefObject<HTMLElement>, rowHeight: number): Rows {
  const [rows, setRows] = useState<Rows>({ first: 0, last: -1 })
  useLayoutEffect(() => {
    if (container.current) setRows(visibleIn(container.current, rowHeight))
  }, [container, rowHeight])
  useEffect(() => {
    const grid = container.current
    if (!grid) return
    const look = () => setRows((before) => kept(before, visibleIn(grid, rowHeight)))
    // Before the frame is painted, so that no gap is seen.
    const onScroll = () => flushSync(look)
    const resizing = new ResizeObserver(look)
    resizing.observe(grid)
    grid.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      resizing.disconnect()
      grid.removeEventListener('scroll', onScroll)
    }
  }, [container, rowHeight])
  return rows
}

function visibleIn({ scrollTop, clientHeight }: HTMLElement, rowHeight: number): Rows {
  const top = Math.floor(scrollTop / rowHeight / slack) * slack
  return { first: top - slack, last: top + Math.ceil(clientHeight / rowHeight) + 2 * slack }
}

function kept(before: Rows, after: Rows): Rows {
  return before.first === after.first && before.last === after.last ? before : after
}

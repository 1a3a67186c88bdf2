/** Drawn on a 16-unit grid with one stroke; decoration only, the word stands beside or in aria-label. */
const shapes = {
  alert: 'M8 2.2 14.4 13.5H1.6zM8 6.5v3M8 11.6v.1',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1.2 1.3H2.8zM6.7 14.2h2.6',
  box: 'M2.5 5 8 2.2 13.5 5v6L8 13.8 2.5 11zM2.5 5 8 7.8 13.5 5M8 7.8v6',
  building: 'M3 13.8V3.2h6v10.6M9 6.5h4v7.3M2 13.8h12M5 6h2M5 8.5h2M5 11h2',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.3V5M10.5 2.3V5',
  card: 'M2 4h12v8.5H2zM2 7h12M4.5 10.2h2',
  cart: 'M1.8 2.8h1.8l1.6 7.7h7L13.8 5H4.2M6 13.4v.1M11.4 13.4v.1',
  chart: 'M2.5 2.5v11h11M5.5 11V8M8.5 11V4.5M11.5 11V6.5',
  check: 'M3 8.5 6.5 12 13 4.5',
  chevronDown: 'M4 6l4 4 4-4',
  chevronRight: 'M6 4l4 4-4 4',
  clock: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2M8 5v3.2l2.2 1.4',
  close: 'M4 4l8 8M12 4l-8 8',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  document: 'M4 2.2h5.2L12.2 5v8.8H4zM9 2.4V5.3h3M6 8h4M6 10.6h4',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.8 13.2h10.4',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  globe:
    'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2M2.3 8h11.4M8 2.2c4 4 4 7.6 0 11.6M8 2.2c-4 4-4 7.6 0 11.6',
  grid: 'M2.8 2.8h4v4h-4zM9.2 2.8h4v4h-4zM2.8 9.2h4v4h-4zM9.2 9.2h4v4h-4z',
  home: 'M2.5 7.5 8 2.8l5.5 4.7M4 6.5v7h8v-7M6.8 13.5V9.8h2.4v3.7',
  info: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2M8 7.3v3.6M8 5v.1',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.6 4h.1M2.6 8h.1M2.6 12h.1',
  lock: 'M3.5 7h9v6.5h-9zM5.3 7V5a2.7 2.7 0 0 1 5.4 0v2',
  mail: 'M2 3.8h12v8.6H2zM2.3 4.2 8 8.8l5.7-4.6',
  menu: 'M2.5 4.2h11M2.5 8h11M2.5 11.8h11',
  minus: 'M3.5 8h9',
  moon: 'M13 9.6A5.6 5.6 0 0 1 6.4 3a5.4 5.4 0 1 0 6.6 6.6z',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  percent:
    'M12.5 3.5l-9 9M5 3.2a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2M11 9.6a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2',
  plus: 'M8 3.5v9M3.5 8h9',
  quick: 'M9 1.8 3.5 9H8l-1 5.2L12.5 7H8z',
  redo: 'M13 6.2H6.5a3.6 3.6 0 0 0 0 7.2H10M10.2 3.2l3 3-3 3',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.4 10.4l3.4 3.4',
  settings: 'M2.5 4.5h5M11 4.5h2.5M9.2 3v3M2.5 11.5H5M8.5 11.5h5M6.8 10v3',
  sort: 'M5 3v10M2.8 10.8 5 13l2.2-2.2M11 13V3M8.8 5.2 11 3l2.2 2.2',
  sortAscending: 'M8 13V3M4.5 6.5 8 3l3.5 3.5',
  sortDescending: 'M8 3v10M4.5 9.5 8 13l3.5-3.5',
  tag: 'M2.5 2.5h5.3l5.8 5.8-5.3 5.3-5.8-5.8zM5.3 5.3v.1',
  truck: 'M1.5 4h8v7h-8zM9.5 6.5h3l2 2.3V11h-5M4.5 12.8v.1M11.8 12.8v.1',
  undo: 'M3 6.2h6.5a3.6 3.6 0 0 1 0 7.2H6M5.8 3.2l-3 3 3 3',
  upload: 'M8 10.5V3M4.8 6 8 2.8 11.2 6M2.8 13.2h10.4',
  user: 'M8 2.5a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6M2.8 13.6c.4-2.8 2.4-4 5.2-4s4.8 1.2 5.2 4',
} as const

export type IconName = keyof typeof shapes

export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      className={`icon ${className}`}
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  )
}

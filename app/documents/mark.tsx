import { Rect, Svg } from '@react-pdf/renderer'
import { crates } from './crates.ts'
import { accent } from './paper-colors.ts'

export function Mark() {
  return (
    <Svg viewBox="0 0 22 18" width={26} height={21}>
      {crates.map(({ x, y, opacity }) => (
        <Rect
          key={x}
          x={x}
          y={y}
          width={9}
          height={7}
          rx={1.6}
          fill={accent}
          fillOpacity={opacity}
        />
      ))}
    </Svg>
  )
}

import { Rect, Svg } from '@react-pdf/renderer'
import { accent } from './sheet-styles.ts'

/** The stack of three crates, as in the screen's wordmark. */
export function Mark() {
  return (
    <Svg viewBox="0 8 22 18" width={26} height={21}>
      <Rect x={1} y={18} width={9} height={7} rx={1.6} fill={accent} />
      <Rect x={12} y={18} width={9} height={7} rx={1.6} fill={accent} />
      <Rect x={6.5} y={9} width={9} height={7} rx={1.6} fill={accent} fillOpacity={0.55} />
    </Svg>
  )
}

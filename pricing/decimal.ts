import { Decimal as DecimalJs } from 'decimal.js'

/** The project's one Decimal. Halves round away from zero, as PostgreSQL's numeric rounds them. */
export const Decimal = DecimalJs.clone({ precision: 34, rounding: DecimalJs.ROUND_HALF_UP })
export type Decimal = DecimalJs
/** What a Decimal is made of: an integer or a decimal string, never a fraction in a number. */
export type DecimalInput = Decimal | string | number

export const zero = new Decimal(0)
export const one = new Decimal(1)

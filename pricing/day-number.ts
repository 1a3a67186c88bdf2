/** A day of the proleptic Gregorian calendar; month and day count from 1. */
export type CivilDay = { year: number; month: number; day: number }

const daysIn4Years = 1_461
const daysIn100Years = 36_524
const daysIn400Years = 146_097
/** 0001-01-01 is day 1, and lies so many days after 0000-03-01. */
const daysFromMarch = 306

/** Counted in years that start in March, so that 29 February is the last day of its year. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const marchYear = month > 2 ? year : year - 1
  const leapDays = whole(marchYear, 4) - whole(marchYear, 100) + whole(marchYear, 400)
  const daysOfMonths = whole(153 * ((month + 9) % 12) + 2, 5)
  return marchYear * 365 + leapDays + daysOfMonths + day - daysFromMarch
}

export function fromDayNumber(number: number): CivilDay {
  const sinceMarch = number + daysFromMarch - 1
  const dayOfEra = sinceMarch % daysIn400Years
  const leapDays =
    whole(dayOfEra, daysIn4Years - 1) -
    whole(dayOfEra, daysIn100Years) +
    whole(dayOfEra, daysIn400Years - 1)
  const yearOfEra = whole(dayOfEra - leapDays, 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + whole(yearOfEra, 4) - whole(yearOfEra, 100))
  const marchMonth = whole(5 * dayOfYear + 2, 153)
  const marchYear = whole(sinceMarch, daysIn400Years) * 400 + yearOfEra
  return {
    year: marchMonth < 10 ? marchYear : marchYear + 1,
    month: marchMonth < 10 ? marchMonth + 3 : marchMonth - 9,
    day: dayOfYear - whole(153 * marchMonth + 2, 5) + 1,
  }
}

/** How often `divisor` goes into a number that is not negative. */
export function whole(value: number, divisor: number): number {
  return (value - (value % divisor)) / divisor
}

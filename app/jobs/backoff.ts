const minute = 60
const hour = 60 * minute

/** Seconds until the next attempt, by how many have failed: the table of Standard Webhooks 1.0.0. */
const delays = [5, 5 * minute, 30 * minute, 2, 5, 10, 14, 20, 24].map((step, index) =>
  index < 3 ? step : step * hour,
)

/** Null when it has been tried often enough and is put aside. */
export function secondsUntilNextAttempt(failures: number): number | null {
  return delays[failures - 1] ?? null
}

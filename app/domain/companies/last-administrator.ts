/** Somebody who may or may not be an administrator that can act: active, and not merely invited. */
export type Seat = { id: bigint; administers: boolean }

/** Whether taking the seat's administration away would leave nobody who can invite, promote or mend. */
export function isLastAdministrator(seats: readonly Seat[], id: bigint): boolean {
  const left = seats.filter((seat) => seat.administers)
  return left.length === 1 && left[0]?.id === id
}

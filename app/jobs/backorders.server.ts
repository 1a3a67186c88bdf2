import { allocateBackorders } from '#app/domain/orders/allocate-backorders.server.ts'
import type { Job } from './queue.server.ts'

/** Goods that have come in do not lie about while somebody waits for them. */
export const backorders: Job = {
  name: 'backorders',
  every: '*/5 * * * *',
  async handle() {
    await allocateBackorders()
  },
}

import { lookup as resolve } from 'node:dns/promises'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** What must not be reached from here on an outsider's word: the machine, its networks, its cloud's metadata. */
const refused = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  refused.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  refused.addSubnet(network, bits, 'ipv6')

export class RefusedAddress extends Error {}

export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && !refused.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/**
 * The look-up of a connection: the address that was checked is the one that is connected to, so that a name which
 * answers differently the second time gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { all: true, verbatim: true })
    .then((found) => {
      const [first] = found
      if (!first || found.some(({ address }) => !isPublicAddress(address)))
        throw new RefusedAddress(`${hostname} is not a public address`)
      if (options.all) callback(null, found)
      else callback(null, first.address, first.family)
    })
    .catch((error) => callback(error, ''))
}

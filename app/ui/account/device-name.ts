const browsers = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const systems = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** What a person would call the device: 'Firefox, Windows'; null for what says nothing that we know. */
export function deviceName(userAgent: string | null): string | null {
  const found = [browsers, systems].map(
    (names) => names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1],
  )
  return found.filter(Boolean).join(', ') || null
}

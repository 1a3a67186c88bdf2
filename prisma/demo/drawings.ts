/** The pictures of the demo world: drawn as line art on a tinted ground, one a family and tint. */
const shapes = {
  bolt: '<path d="M62 58h36l8 16-8 16H62l-8-16z"/><path d="M68 90h24v62l-6 10H74l-6-10z"/><path d="M68 104l24 8M68 118l24 8M68 132l24 8M68 146l24 8"/>',
  nut: '<path d="M80 50l34 20v40l-34 20-34-20V70z"/><circle cx="80" cy="90" r="18"/><path d="M116 118l26 14v24l-26 14-26-14v-24z"/><circle cx="116" cy="144" r="11"/>',
  anchor:
    '<path d="M72 44h16v18H72z"/><path d="M66 62h28v70H66z"/><path d="M66 78h28M66 94h28M66 110h28"/><path d="M70 132l-6 36 16-10 16 10-6-36"/>',
  chain:
    '<rect x="38" y="52" width="46" height="28" rx="14" transform="rotate(38 61 66)"/><rect x="62" y="82" width="46" height="28" rx="14" transform="rotate(38 85 96)"/><rect x="86" y="112" width="46" height="28" rx="14" transform="rotate(38 109 126)"/>',
  wrench:
    '<path d="M58 44a24 24 0 0 1 30 30l46 60-16 14-50-58a24 24 0 0 1-32-30l16 14 14-4 4-14z"/>',
  drill:
    '<path d="M96 36h16l8 34H88z"/><path d="M92 70h24v74l-12 22-12-22z"/><path d="M92 84l24 14M92 104l24 14M92 124l24 14"/>',
  disc: '<circle cx="90" cy="102" r="56"/><circle cx="90" cy="102" r="12"/><circle cx="90" cy="102" r="34"/>',
  glove:
    '<path d="M64 170v-58l-18-26 10-8 16 18V50h14v38h4V42h14v46h4V50h14v44h4V66h12v60l-12 44z"/>',
  jacket:
    '<path d="M66 46l-32 22v66h18v34h76v-34h18V68l-32-22-24 12z"/><path d="M90 58v110M66 46l24 34 24-34"/>',
  helmet:
    '<path d="M36 128a54 54 0 0 1 108 0z"/><path d="M26 128h128v14H26z"/><path d="M78 76v52M102 76v52"/>',
  carton:
    '<path d="M34 72l56-26 56 26v66l-56 28-56-28z"/><path d="M34 72l56 26 56-26M90 98v68M62 59l56 26v20"/>',
  tape: '<circle cx="86" cy="98" r="50"/><circle cx="86" cy="98" r="24"/><path d="M86 148h66v-14"/>',
  bag: '<path d="M46 74h88v96H46z"/><path d="M68 74c0-40 44-40 44 0"/><path d="M46 90h88"/>',
  plate: '<circle cx="90" cy="104" r="62"/><circle cx="90" cy="104" r="40"/>',
  glass:
    '<path d="M62 44h56c0 52-10 64-28 64s-28-12-28-64z"/><path d="M90 108v48M66 160h48M64 68h52"/>',
  cup: '<path d="M56 62h68l-8 106H64z"/><path d="M50 48h80v14H50zM60 96h60l-2 32H62z"/>',
  beans:
    '<ellipse cx="72" cy="84" rx="24" ry="34" transform="rotate(-28 72 84)"/><path d="M60 60c16 12 4 30 22 48"/><ellipse cx="112" cy="126" rx="24" ry="34" transform="rotate(20 112 126)"/><path d="M118 98c-18 14 2 34-12 56"/>',
  bottle: '<path d="M78 40h24v26l16 20v82H62V86l16-20z"/><path d="M62 104h56v40H62zM74 40h32"/>',
  mop: '<path d="M118 36L78 122"/><path d="M58 116l40 20-16 36H38z"/><path d="M64 126l-14 40M80 132l-14 38"/>',
  roll: '<ellipse cx="90" cy="66" rx="44" ry="18"/><path d="M46 66v78c0 10 20 18 44 18s44-8 44-18V66"/><ellipse cx="90" cy="66" rx="14" ry="6"/><path d="M134 90h14v64"/>',
  cable:
    '<path d="M40 150c70 0 10-96 72-96 44 0 30 62-8 54-34-8-20-56 14-70"/><path d="M118 38l20-10M122 46l22-4M30 142h12v16H30z"/>',
  bulb: '<path d="M90 40a44 44 0 0 1 24 80l-2 18H68l-2-18a44 44 0 0 1 24-80z"/><path d="M70 150h40M76 162h28M80 112l10-24 10 24"/>',
  socket:
    '<rect x="40" y="54" width="100" height="100" rx="12"/><circle cx="90" cy="104" r="32"/><circle cx="78" cy="104" r="4"/><circle cx="102" cy="104" r="4"/>',
} as const

export type Drawing = keyof typeof shapes

/** Ground and line of each tint; the third make of a family wraps around. */
const tints = [
  ['#eef2ef', '#2f5d50'],
  ['#f3eee8', '#7a4b2b'],
  ['#ebeef4', '#33496b'],
] as const

export function pictureName(drawing: Drawing, tint: number): string {
  return `${drawing}-${(tint % tints.length) + 1}.svg`
}

export function draw(drawing: Drawing, tint: number): string {
  const [ground, line] = tints[tint % tints.length] ?? tints[0]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 210"><rect width="180" height="210" fill="${ground}"/><g fill="#fff" fill-opacity=".55" stroke="${line}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round">${shapes[drawing]}</g></svg>\n`
}

export const drawings = Object.keys(shapes) as Drawing[]
export const tintCount = tints.length

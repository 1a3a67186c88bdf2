export type DemoCompany = {
  code: string
  name: string
  city: string
  postalCode: string
  line1: string
  country: string
  vat: string | null
  currency: 'EUR' | 'RON'
  segment: 'distributor' | 'horeca' | 'export' | 'construction' | null
  parent?: string
  terms: string
  rep: 'elena' | 'mihai'
  limit: string | null
  policy?: 'block' | 'approve' | 'warn'
  locale: 'en' | 'ro'
  poRequired?: boolean
}

type Row = [string, string, string, string, string, string, string | null]

/** code, name, city, postal code, street, country, VAT number */
const rows: Row[] = [
  ['BELV', 'Hotel Belvedere', 'Brașov', '500030', 'Str. Republicii 12', 'RO', 'RO14399840'],
  ['BELV-SIN', 'Hotel Belvedere Sinaia', 'Sinaia', '106100', 'Bd. Carol I 44', 'RO', 'RO14399840'],
  [
    'BELV-CLJ',
    'Hotel Belvedere Cluj',
    'Cluj-Napoca',
    '400117',
    'Str. Eroilor 8',
    'RO',
    'RO14399840',
  ],
  ['NORD', 'Nordbau GmbH', 'Hamburg', '20457', 'Am Sandtorkai 30', 'DE', 'DE136695976'],
  ['NORD-BER', 'Nordbau Berlin', 'Berlin', '10117', 'Friedrichstraße 88', 'DE', 'DE136695976'],
  ['NORD-MUC', 'Nordbau München', 'München', '80331', 'Sendlinger Straße 4', 'DE', 'DE136695976'],
  ['DEDE', 'Depozitul de Meserii', 'Ploiești', '100010', 'Str. Industriei 5', 'RO', 'RO6859662'],
  ['FIXC', 'Fix Construct', 'Iași', '700259', 'Str. Păcurari 101', 'RO', 'RO1590082'],
  ['FIXC-VAS', 'Fix Construct Vaslui', 'Vaslui', '730006', 'Str. Podu Înalt 3', 'RO', 'RO1590082'],
  ['ALPH', 'Alpin Hotels Group', 'Predeal', '505300', 'Str. Muncii 2', 'RO', 'RO427320'],
  ['ALPH-POI', 'Alpin Poiana', 'Brașov', '500001', 'Poiana Mică 7', 'RO', 'RO427320'],
  ['CAFE', 'Cafeneaua Veche', 'București', '030167', 'Str. Covaci 16', 'RO', 'RO361757'],
  ['BIST', 'Bistro Central', 'Timișoara', '300057', 'Piața Victoriei 3', 'RO', 'RO2864518'],
  ['PENS', 'Pensiunea Izvorul', 'Bran', '507025', 'Str. Principală 88', 'RO', null],
  ['METR', 'Metal Distribuție', 'Galați', '800008', 'Str. Brăilei 200', 'RO', 'RO8609468'],
  ['UNEL', 'Unelte Plus', 'Oradea', '410072', 'Calea Aradului 12', 'RO', 'RO5888716'],
  ['HELI', 'Helios Bau', 'Wien', '1010', 'Kärntner Ring 9', 'AT', 'ATU13585627'],
  ['DUNA', 'Duna Szerszám Kft', 'Budapest', '1051', 'Arany János utca 7', 'HU', 'HU12892312'],
  ['BALK', 'Balkan Tools OOD', 'Sofia', '1000', 'ul. Rakovski 112', 'BG', 'BG175074752'],
  ['CHIS', 'Chișinău Comerț', 'Chișinău', '2001', 'Bd. Ștefan cel Mare 73', 'MD', null],
  ['HELV', 'Helvetia Werkzeug AG', 'Zürich', '8001', 'Bahnhofstrasse 21', 'CH', null],
  ['LOND', 'Thames Supplies Ltd', 'London', 'SE1 9PD', '14 Borough Road', 'GB', null],
  ['CONS', 'Constructorul Ardelean', 'Sibiu', '550159', 'Str. Lungă 41', 'RO', 'RO2327763'],
  ['DRUM', 'Drumuri și Poduri Vest', 'Arad', '310130', 'Calea Romanilor 5', 'RO', 'RO1680630'],
  ['RENO', 'Renovări Rapide', 'Constanța', '900178', 'Bd. Tomis 140', 'RO', 'RO3372890'],
  ['SCOL', 'Liceul Tehnologic Avram', 'Deva', '330065', 'Str. Horea 2', 'RO', null],
  ['SPIT', 'Spitalul Municipal Turda', 'Turda', '401141', 'Str. Andrei Mureșanu 12', 'RO', null],
  [
    'AGRO',
    'Agro Bărăgan',
    'Călărași',
    '910019',
    'Str. Prelungirea București 26',
    'RO',
    'RO4192910',
  ],
  ['EVEN', 'Event Catering Nord', 'Suceava', '720003', 'Str. Universității 13', 'RO', 'RO9010105'],
  ['MAGA', 'Magazinul de Acasă', 'Craiova', '200585', 'Calea București 80', 'RO', 'RO1589886'],
]

const details: Record<string, Partial<DemoCompany>> = {
  BELV: { segment: 'horeca', limit: '20000', poRequired: true },
  'BELV-SIN': { parent: 'BELV', limit: null },
  'BELV-CLJ': { parent: 'BELV', limit: null },
  NORD: {
    segment: 'export',
    limit: '50000',
    policy: 'approve',
    terms: 'NET60',
    locale: 'en',
    rep: 'mihai',
    poRequired: true,
  },
  'NORD-BER': { parent: 'NORD', terms: 'NET60', limit: '15000', locale: 'en', rep: 'mihai' },
  'NORD-MUC': { parent: 'NORD', terms: 'NET60', limit: '15000', locale: 'en', rep: 'mihai' },
  DEDE: { segment: 'distributor', limit: '150000', currency: 'RON', terms: 'EOM30' },
  FIXC: { segment: 'construction', limit: '80000', currency: 'RON' },
  'FIXC-VAS': { parent: 'FIXC', limit: null, currency: 'RON' },
  ALPH: { segment: 'horeca', limit: '30000', terms: 'NET30-2-10' },
  'ALPH-POI': { parent: 'ALPH', limit: '5000' },
  CAFE: { segment: 'horeca', limit: '1500', policy: 'block', terms: 'NET15' },
  BIST: { segment: 'horeca', limit: '2500', rep: 'mihai' },
  PENS: { segment: 'horeca', terms: 'PREPAID', limit: '0' },
  METR: { segment: 'distributor', limit: '200000', currency: 'RON', terms: 'NET60' },
  UNEL: { segment: 'distributor', limit: '120000', currency: 'RON', rep: 'mihai' },
  HELI: { segment: 'export', limit: '25000', locale: 'en', rep: 'mihai' },
  DUNA: { segment: 'export', limit: '18000', locale: 'en', rep: 'mihai' },
  BALK: { segment: 'export', limit: '12000', locale: 'en', terms: 'DEP30-NET30' },
  CHIS: { segment: 'export', limit: '9000' },
  HELV: { segment: 'export', limit: '40000', locale: 'en', rep: 'mihai' },
  LOND: { segment: 'export', limit: '22000', locale: 'en', rep: 'mihai' },
  CONS: { segment: 'construction', limit: '60000', currency: 'RON', policy: 'approve' },
  DRUM: {
    segment: 'construction',
    limit: '250000',
    currency: 'RON',
    policy: 'warn',
    poRequired: true,
  },
  RENO: { segment: 'construction', limit: '8000', currency: 'RON', terms: 'NET15' },
  SCOL: { limit: '10000', currency: 'RON', poRequired: true },
  SPIT: { limit: '40000', currency: 'RON', terms: 'NET60', poRequired: true },
  AGRO: { segment: 'construction', limit: '30000', currency: 'RON', rep: 'mihai' },
  EVEN: { segment: 'horeca', limit: '3000' },
  MAGA: { segment: 'distributor', limit: '15000', currency: 'RON', rep: 'mihai' },
}

export const demoCompanies: DemoCompany[] = rows.map(
  ([code, name, city, postalCode, line1, country, vat]) => ({
    code,
    name,
    city,
    postalCode,
    line1,
    country,
    vat,
    currency: 'EUR',
    segment: null,
    terms: 'NET30',
    rep: 'elena',
    limit: '10000',
    locale: 'ro',
    ...details[code],
  }),
)

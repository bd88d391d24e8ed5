import { every, matchesIn } from './pattern.ts';
import { programMakes } from './program-makes.ts';
import type { Span } from '../text/index.ts';

/**
 * Makes known in the trades that municipalities buy from, as they are written. Some are surnames or words in another case
 * (*Beckers*, *Regin*, *Poly Studio*): they count only with the very capitals they have here and as whole words, and one
 * that would often be something else stands here with a second word (*Stora BM*, *Mora Armatur*) or not at all. Names of
 * programs and of what an IT department buys stand in `brands.ts` and `program-makes.ts`.
 */
const tradeMakes: readonly string[] = [
  // building
  'Tarkett', 'Forbo', 'Gerflor', 'Ecophon', 'Rockfon', 'Parafon', 'Gyproc', 'Knauf', 'Norgips', 'Rockwool', 'ROCKWOOL', 'Isover', 'Paroc', 'Mapei', 'Casco', 'Alcro', 'Beckers', 'Caparol', 'Tikkurila', 'Sadolin', 'Jotun', 'Icopal', 'Mataki', 'Protan', 'Benders', 'Monier', 'Plannja', 'Ruukki', 'Lindab', 'Velux', 'VELUX', 'Elitfönster', 'NorDan', 'Swedoor', 'Daloc', 'Hörmann', 'Schüco', 'Wicona', 'Cembrit', 'Steni', 'Kährs', 'Pergo', 'Leca', 'Foamglas', 'Kebony', 'Marmoleum', 'Hilti', 'Makita', 'Dewalt', 'DeWalt', 'Milwaukee', 'Husqvarna', 'Stihl', 'STIHL', 'Kärcher', 'Nilfisk',
  // locks, doors, alarms
  'Dormakaba', 'Dorma', 'Besam', 'Abloy', 'ABLOY', 'Evva', 'SALTO', 'RCO', 'Rco', 'R-Card', 'Lenel', 'Aiphone', 'Stentofon', 'Zenitel', 'Esmi', 'Autronica', 'Hedengren', 'Avigilon', 'Mobotix', 'Profsafe', 'Gunnebo',
  // electricity and light
  'Fagerhult', 'Glamox', 'Zumtobel', 'iGuzzini', 'Louis Poulsen', 'Ateljé Lyktan', 'Osram', 'OSRAM', 'Helvar', 'Schréder', 'Legrand', 'ELKO', 'GARO', 'Zaptec', 'Easee', 'ChargeAmps', 'Charge Amps', 'Nexans', 'Draka', 'Phoenix Contact', 'Wago', 'WAGO', 'Rittal', 'Eaton', 'Vertiv', 'Fronius', 'SolarEdge', 'Casambi',
  // heating, water, air
  'Danfoss', 'Purmo', 'Thermopanel', 'Lyngson', 'Wilo', 'WILO', 'Flygt', 'Nibe', 'NIBE', 'Thermia', 'Alfa Laval', 'Tour & Andersson', 'IMI Hydronic', 'Swegon', 'Systemair', 'Fläkt Woods', 'FläktGroup', 'Fläktgroup', 'IV Produkt', 'Regin', 'Fidelix', 'Larmia', 'Belimo', 'BELIMO', 'Bastec', 'Kabona', 'Abelko', 'Ouman', 'Camfil', 'Uponor', 'Wavin', 'Pipelife', 'Geberit', 'Grohe', 'Oras Armatur', 'Ifö', 'IFÖ', 'Villeroy', 'FM Mattsson', 'Mora Armatur', 'Furnes', 'Ulefos', 'Esbe', 'ESBE', 'Armatec', 'Endress', 'Halton', 'Trox', 'Daikin', 'Mitsubishi', 'Hawle',
  // kitchens, cleaning, laundry
  'Metos', 'Electrolux', 'Wexiödisk', 'Winterhalter', 'Hobart', 'Granuldisk', 'Miele', 'Cylinda', 'ASKO', 'Podab', 'PODAB', 'Vikan', 'Taski', 'TASKI', 'Diversey', 'Ecolab', 'Numatic', 'Cafitesse', 'Löfbergs', 'Zoégas', 'Gevalia', 'Nescafé', 'Bravilor', 'Fresubin', 'Nutridrink', 'Findus', 'Oatly',
  // care
  'Tena', 'TENA', 'Abena', 'Etac', 'Invacare', 'Permobil', 'Guldmann', 'Arjo', 'ArjoHuntleigh', 'Liko', 'Hill-Rom', 'Hillrom', 'Stryker', 'Lifepak', 'LIFEPAK', 'Mepilex', 'Coloplast', 'Wellspect', 'LoFric', 'Accu-Chek', 'FreeStyle Libre', 'Dexcom', 'Medtronic', 'Dräger', 'Maquet', 'Getinge', 'Welch Allyn', 'Omron', 'Oticon', 'Phonak', 'Widex', 'Evondos',
  // furniture, play and parks
  'Kinnarps', 'Herman Miller', 'HÅG', 'RH Logic', 'Edsbyverken', 'Offecct', 'IKEA', 'Ikea', 'Hags', 'HAGS', 'Kompan', 'KOMPAN', 'Lappset', 'Nifo', 'NOLA', 'Vestre', 'Byarums', 'Bigbelly', 'SULO', 'San Sac', 'Lintex', 'Smart Board', 'SMART Board', 'Promethean', 'Clevertouch',
  // vehicles and machines
  'Scania', 'Mercedes', 'Mercedes-Benz', 'Renault', 'Peugeot', 'Citroën', 'Skoda', 'Nissan', 'Ford Transit', 'Hyundai', 'Caterpillar', 'Komatsu', 'Kubota', 'John Deere', 'Valtra', 'Fendt', 'New Holland', 'Wacker Neuson', 'Vögele', 'Hiab', 'HIAB', 'Palfinger', 'Rototilt', 'Engcon', 'Steelwrist', 'Michelin', 'Nokian', 'Goodyear', 'Webasto', 'Dometic', 'Jonsered', 'Stora BM', 'Trima', 'Holmatro', 'Weber Rescue', 'Rosenbauer', 'Interspiro', 'Fristads', 'Blåkläder', 'Jalas', 'Fjällräven',
  // screens, sound, print and measuring
  'EPSON', 'BenQ', 'ViewSonic', 'Sony', 'SONY', 'Genelec', 'Univox', 'Phonic Ear', 'Comfort Audio', 'Poly Studio', 'Photoshop', 'InDesign', 'Brady', 'Dymo', 'DYMO', 'Leica', 'Topcon', 'Fluke', 'Teltonika', 'Verifone', 'Ingenico', 'Worldline', 'KONE', 'Kone', 'Otis', 'Schindler', 'Itslearning', 'Trello', 'Figma', 'Mentimeter', 'Kahoot',
]; // prettier-ignore

/** By their first word: there are many, and few words of a text have a capital. */
const byFirstWord = new Map<string, string[]>();
for (const make of [...tradeMakes, ...programMakes].sort((a, b) => b.length - a.length)) {
  const first = /^[\wÀ-ÿ]+/.exec(make)?.[0] ?? make;
  const known = byFirstWord.get(first);
  if (known) known.push(make);
  else byFirstWord.set(first, [make]);
}

/** Words with a capital, and the few makes that begin with a small letter. */
const capitalWord = every`(?=\p{Lu}|i[GB]|eP)(?<![\p{L}\p{N}_.@/])[\p{L}\p{N}]+`;
const ending = /^:?s?(?![a-zà-öø-ÿA-ZÀ-ÖØ-Þ0-9_@])/;

/** Every make of the trades and of `programMakes` in a text as it is written. A genitive is no part of the name. */
export function tradeMakesIn(masked: string): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: word, index } of matchesIn(masked, capitalWord)) {
    const make =
      makeAt(masked, index, word) ?? (word.endsWith('s') ? makeAt(masked, index, word.slice(0, -1)) : undefined);
    if (make !== undefined && index >= (found.at(-1)?.[1] ?? 0)) found.push([index, index + make.length]);
  }
  return found;
}

const makeAt = (masked: string, index: number, first: string): string | undefined =>
  byFirstWord
    .get(first)
    ?.find(
      make => masked.startsWith(make, index) && ending.test(masked.slice(index + make.length, index + make.length + 3)),
    );

/** By its first two letters most texts are told not to begin with one. */
const openings = new Uint8Array(1 << 12);
const opening = (text: string): number => (text.charCodeAt(0) * 61 + text.charCodeAt(1)) & (openings.length - 1);
for (const first of byFirstWord.keys()) openings[opening(first)] = 1;

/** Whether a text whose only capital is its first letter may begin with a make. */
export function mayOpenWithMake(masked: string): boolean {
  if (openings[opening(masked)] !== 1) return false;
  const blank = masked.indexOf(' ');
  const end = blank < 0 ? masked.length : blank;
  const word = masked.slice(0, ',.;:'.includes(masked.charAt(end - 1)) ? end - 1 : end);
  return byFirstWord.has(word) || (word.endsWith('s') && byFirstWord.has(word.slice(0, -1)));
}

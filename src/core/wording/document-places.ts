import type { Kind } from '../model/generated/types.ts';
import { one, pattern, spanOf } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { placesOf } from './word-gate.ts';
import type { Span } from '../text/index.ts';

/** Words that point at a place on the page, or at the row before: *enligt ovan*, *i tabellen nedan*, *föregående krav*. */
export interface DocumentPlace {
  readonly span: Span;
  readonly isDoubtful: boolean;
}

const named =
  'enligt ovan|enligt nedan|ovanstående|ovannämnda?|(?:ovan|nedan|nyss) nämnda?|ovan (?:angivna?|beskrivna?)|(?:här|där|tidigare|förut|sist|nyss)(?:ovan|nedan)?nämnda?|nämnda (?:krav|funktion\\p{L}*|uppgift\\p{L}*|tider|villkor)|nedan angiv(?:na?|et|en)|nedanstående|(?:ovan|nedan) beskriv\\p{L}+';
const asEarlier =
  'samma (?:krav|villkor|regler|funktion\\p{L}*|tider|sätt|nivå) som (?:ovan|för(?:r)?a|tidigare|i (?:förra|föregående))|tidigare (?:nämnda?|beskrivna?|angivna?|krav)|(?:nyss|tidigare|ovan) (?:nämnts|sagts|angetts|angivits)|med det i åtanke|om det (?:inte )?har skett';
const rowBefore =
  'under föregående(?! (?:\\p{L}*månad|\\p{L}*år|vecka|dag|\\p{L}*dygn|kvartal|\\p{L}*period|termin))|föregående (?:krav|punkt|stycke|mening|avsnitt|rad)|(?:punkten|kravet|raden|stycket) (?:innan|före|ovanför)|enligt föregående';
const seePlace =
  'se ovan|se nedan|(?:anges|beskrivs|beskrivits|framgår|nämnts|nämns|beskrivet|angivet) (?:ovan|nedan)|\\p{L}{2,}(?:en|et|na|an|lagda?|beskriv\\p{L}+) (?:ovan|nedan)(?= (?:ska|skall|får|är|bör|måste|kan|gäller|och|som|till|lagras|finns|inom|innan|senast|med|utan|samt)(?!\\p{L})|[.,;:)]|\\s*$)';
/** *Se bilden till höger*: of the page that the row was on. */
const beside = '(?:bild|figur|skiss|tabell|kart|ruta|foto)\\p{L}* (?:här )?(?:till höger|till vänster|intill|bredvid)';
const pointing = pattern`(?<!\p{L})(?:${[named, asEarlier, rowBefore, seePlace, beside].join('|')})(?!\p{L})`;
/** Where the whole tender is spoken of, and no row of it: *avviker från detta*, *enligt nedan*. */
const pointingAnywhere = pattern`(?<!\p{L})(?:avviker från|uppfyller|uppfylla|bryter mot|undantag från|enligt) detta(?=\s*(?:[.,]|$)| (?:kan|kommer|ska|får|förkastas)(?!\p{L}))|(?<!\p{L})enligt (?:ovan|nedan)(?!\p{L})|se (?:\p{L}+ )?(?:ovan|nedan)(?=\s*(?:[.,)]|$))`;

/** *Vid uppsägning enligt denna punkt*: without its number, only the page tells which. */
const thisClause = pattern`(?<!\p{L})enligt denna (?:punkt|paragraf|bestämmelse)(?!\p{L})(?! \d)`;

/** *mappstrukturen nedan*, *nedan angivna roller*. Above a ceiling or the map are places in space. */
const aboveOrBelow = pattern`^nedan (?=\p{L}+(?:er|ar|or|en)(?!\p{L}) [\p{L}]+s(?!\p{L}))|(?<![\p{L}-])(?:ovan|nedan)(?![\p{L}-])(?! (?:mark|jord|tak|undertak|innertak|golv|installationsgolv|dörr|vatten|yta|bjälklag|installation|cirka|ca|och under|eller under|användar|förare|vid )\p{L}*)(?! (?!angiv|given|givet|beskriv|upptag)[\p{L}-]{2,}(?:an|en|et|rna)(?!\p{L}))`;
const direction = one`(?:från|till|både|inte|sett|snett|rakt|strax|\d ?(?:mm|cm|dm|m|meter)) $`;

/** Where nothing is demanded: *i nedan tabell*, *Detta innebär*. */
const below = pattern`(?<!\p{L})(?:(?:ovan|nedan)(?:stående|nämnd)|nedan angivna?|(?:av|i|enligt|på) nedan \p{L}{3,})(?!\p{L})`;
const opensWithThis = one`^\s*detta (?:betyder|innebär|medför)(?!\p{L})`;

export const anyDocumentPlace = placesOf([thisClause, pointing, pointingAnywhere, below, aboveOrBelow]);

/** A list in the same text is at hand: *nedanstående: tid, användare och åtgärd*. */
const listFollows = /[:\n]/;
const numberedClause = one`(?<!\p{L})(?:punkt(?:en|erna)?|p\.|avsnitt(?:et)?|stycke(?:t)?|kapitel|kapitlet|tabell|§§?) ?\d[\d.]*(?:[–-]\d[\d.]*)? $`;
/** *nedan under rubriken ”Leveranstid”*. */
const underHeading = one`^ (?:under|i) (?:rubriken|avsnittet|avsnitt|kapitel|punkt)(?!\p{L})`;

/** In a text that demands nothing only what no reader could follow. */
export function placesInNote(text: PreparedText): readonly DocumentPlace[] {
  const match = text.first(pointingAnywhere) ?? text.first(below) ?? opensWithThis.exec(text.lower);
  if (!match || listFollows.test(text.lower.slice(match.index))) return [];
  return [{ span: spanOf(match), isDoubtful: true }];
}

export function documentPlaces(text: PreparedText, kind: Kind | undefined): readonly DocumentPlace[] {
  const { lower } = text;
  const pointers = text.all(pointing);
  const places = text
    .all(aboveOrBelow)
    .filter(({ index }) => !pointers.some(other => other.index <= index && other.index + other[0].length >= index))
    .filter(({ index }) => !direction.test(lower.slice(0, index)));
  const [, firstEnd = lower.length] = text.sentences[0] ?? [];
  return [...pointers, ...places].flatMap(({ 0: phrase, index }) => {
    const isBelow = phrase.includes('nedan');
    if (isBelow && listFollows.test(lower.slice(index))) return [];
    // A numbered clause is found, and so is one with a heading.
    if (numberedClause.test(lower.slice(0, index)) || underHeading.test(lower.slice(index + phrase.length))) return [];
    // In a later sentence of a term, what stands above is the term's own beginning.
    const isFound = index > firstEnd && !isBelow;
    return [{ span: [index, index + phrase.length] as const, isDoubtful: kind === 'contract' && isFound }];
  });
}

/** *enligt denna punkt* in the first sentence. */
export function ownClause(text: PreparedText): Span | undefined {
  const match = text.first(thisClause);
  const [, firstEnd = text.lower.length] = text.sentences[0] ?? [];
  if (!match || match.index > firstEnd) return undefined;
  return [match.index + 'enligt '.length, match.index + match[0].length];
}

import { one } from './pattern.ts';
import { isInfinitive } from './verbs.ts';

/** *XML/JSON*, *SS-EN 1627/A1:2000* */
const stroke = String.raw`(?:\/[\p{L}\p{N}]+(?:[.:-][\p{L}\p{N}]+)*)+`;
/** *TLS 1.2 eller 1.3*, *ISO 9001 och 14001*: other numbers of the same. */
const number = String.raw`(?:\d{1,2}(?:\.\d+)+|\d{4,5}(?:[:-]\d+)*|\p{L}{1,3}\d{1,4})(?![\p{L}\p{N}])`;
const numbers = String.raw`(?:, ${number})*,? (?:eller|och|samt) ${number}`;
/** *TLS 1.2 eller senare*, *iPhone 15 och nyare modeller* */
const later = String.raw`,? (?:eller|och) (?:en |ett )?(?:senare|högre|nyare|bättre)(?: (?:version|utgåva|modell|generation|klass|nivå|upplaga)\p{L}*)?(?!\p{L})`;
/** *ISO 27001 Lead Auditor*, *DESFire EV2*, *WCAG 2.1 AA-anpassat*, *Freja eID* */
const more = String.raw`(?: \p{Ll}?\p{Lu}[\p{L}\p{N}-]*)+(?!\p{L})`;
/** *EN 301 549 (2021-03)*, *TLS (version 1.2 eller högre)*, *XML (Extensible Markup Language)*, *Word-format (DOCX)* */
const dated = String.raw` \((?:\d{4}(?:[-:]\d{1,2})?|(?:version|ver\.|utgåva)[^()]*|\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*){0,5})\)`;
/** *API:er*, *BSAB.2*, *ITIL v. 4*, *AMA Hus 21*, *AMA anläggning 23* */
const glued = String.raw`(?::(?:er|erna|et|en|n|t)(?!\p{L})|(?:\.\d+)+)`;
const numbered = String.raw` (?:v\.? ?|ver\. ?|version(?:en)? |utgåva |kap\. ?|kapitel |del |(?:anläggning|hus|el|vvs(?: (?:&|och) kyl[ae]?)?) )\d+(?:\.\d+)*(?!\p{L})| nivå (?:\d+|A{1,3}|guld|silver|brons)(?!\p{L})`;
/** *ISO 27001 certifierad*: the standard says how. */
const certified = String.raw`[ -](?:certifi|ackredit)era[dt]e?(?!\p{L})`;
/** *FGS, version 1.0*, *SS-EN 50173-1, klass EA* */
const ofVersion = String.raw`, (?:(?:version|utgåva|klass|nivå) (?:\d[\d.]*\d|\d|\p{Lu}{1,3})(?![\p{L}\p{N}])|(?:senaste|gällande) (?:version|utgåva)(?:en)?(?!\p{L}))`;
export const versioned = one`${ofVersion}$`;
const ofName = one`^(?:${stroke})?(?:${glued})?(?:${numbered})?(?:${more})?(?:${numbered})?(?:${dated})?(?:${certified})?(?:${ofVersion})?`;
const ofRow = one`^(?:${numbers})?(?:${later})?`;

/** *Word, Acrobat Reader*; a party or a function that begins a clause is none. */
const name = String.raw`(?!(?:Leverantör|Beställar|Anbudsgivar|Systemet|Tjänsten|Lösningen|Kommun|Region|Kund|Säljar|Köpar|Användar)\p{L}*|\p{Lu}\p{Ll}+(?:et|arna|erna)(?![\p{L}\p{N}]| \p{Lu}))\.?\p{Ll}?\p{Lu}(?:[\p{L}\p{N}+#\/-]|\.(?=[\p{L}\p{N}]))*(?: (?:\p{Lu}(?:[\p{L}\p{N}+#\/-]|\.(?=[\p{L}\p{N}]))*|\d+(?:\.\d+)*))*`;
const joint = String.raw`(?:,|,? (?:och\/eller|och|eller|samt))`;
const member = one`${joint} ${name}$`;
const row = one`^(?:${joint} ${name})+(?=,?\s*(?:[.;:)!?”]|$)|,? (?:som|för|med|på|i|till|från|via|vid|av|utan|enligt|under|inom|mot|även|ska|skall)(?!\p{L}))`;
const alternative = one`^,? eller (?!likvärdig|motsvarande|liknande|annan|annat|andra)(?:en |ett )?[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+)?(?=\s*(?:[.;:)!?”]|$))`;

/** What follows a name and belongs to it, from what stands after it as written: no words can be put between. */
export function belongingTo(rest: string): string {
  const own = ofName.exec(rest)?.[0] ?? '';
  return own + (ofRow.exec(rest.slice(own.length).toLowerCase())?.[0] ?? '');
}

const another = one`^${joint} ${name}`;
/** *Volvo och Kia står överst*: another name follows, and where the row ends is not sure. */
export const namesFollow = (rest: string): boolean => another.test(rest);

/** The names that stand after a name in the same row: *Safari*, *Edge och Opera*; words that apply to all come after them. */
export function rowAfter(rest: string): string {
  let names = row.exec(rest)?.[0] ?? '';
  // "Azure, Arbeta med API:er": a line of its own that has been put after a comma.
  for (let last = member.exec(names); last; last = member.exec(names)) {
    const [first = ''] = /\p{L}+/u.exec(last[0].replace(/^,? (?:och\/eller |och |eller |samt )?/, '')) ?? [];
    if (!isInfinitive(first.toLowerCase())) break;
    names = names.slice(0, last.index);
  }
  return names || (alternative.exec(rest)?.[0] ?? '');
}

import { one, pattern } from './pattern.ts';
import { isBinding } from './language.ts';
import type { Fix } from '../model/finding.ts';
import type { PreparedText } from './prepared-text.ts';
import { defineRule, replaceFix, type Draft } from './rule.ts';
import { standardReferences } from './standards.ts';

const parenthesis = pattern`\(([^()]{3,})\)`;
const demandWords = one`(?<!\p{L})(?:ska|skall|bör|måste|får inte)(?!\p{L})`;
const limitWords = one`(?<!\p{L})(?:minst|högst|max|maximalt|minimum|lägst|som mest|som minst|som längst|inom|senast|ca|cirka|exempelvis minst|upp till|ned till|ner till|ned mot|mer än|fler än|färre än|mindre än|från och med|tidigast)\s|(?:under|över)\s\d[\d\s.,]*(?!år)\p{L}|(?<!\p{L})eller (?:senare|högre|nyare|bättre|mer|fler|mindre|lägre|äldre|snabbare|större|tidigare)(?!\p{L})|[<>≤≥]\s?\d|(?<!\p{L})med \d+ (?:decimal|siff|tecken)`;
const quantityFirst = one`^\s*(?:(?:två|tre|fyra|fem|sex|tio) (?:gånger|stycken|st)|en gång (?:per|i|om))(?!\p{L})|^\s*(?:efter )?\d[\d\s.,]*\s?(?:st|stycken|procent|%|sekunder|minuter|timmar|dagar|arbetsdagar|kalenderdagar|dygn|veckor|månader|år|mb|gb|tb|kbit|mbit|gbit|mbps|gbps|users|användare|kr|kronor|grader|°c?|bar|mm|cm|dm|meter|m|kg|gram|watt|w|volt|v|ampere|a|tum|dpi|ppi|px|pixlar|siffror|tecken|decimaler|positioner|gånger|kanaler|portar|poster|rader|versioner|platser|personer|liter|lux|db|hz|khz|mhz|ghz|kwh|kvm)(?!\p{L})`;
/** *mellan 5 och 10 bar*, *-20 till +40 grader*, *2–8 tecken*. */
const range = one`(?:^|(?<!\p{L})(?:mellan|från)\s|\s)[-+−±]?\d[\d.,]*\s?(?:°c?\s?|grader\s)?(?:[-–]|och|till)\s?[-+−]?\d[\d.,]*\s?(?:st|procent|%|sekunder|minuter|timmar|dagar|veckor|månader|grader|°|bar|mm|cm|m|kg|watt|w|volt|v|tecken|siffror|gånger|personer|mb|gb|tb)(?!\p{L})`;

/** *(bygglängd 190 mm)*: a measure of what is asked for. */
const measure = one`^\s*\p{L}*(?:längd|bredd|höjd|djup|vikt|diameter|tjocklek|mått|effekt|volym|spänning|avstånd|storlek|räckvidd|kapacitet)(?:en|et)?:? \d[\d\s.,x×]*\s?(?:mm|cm|dm|m|kg|g|ton|w|kw|v|l|liter|m2|m²|m3|m³|tum|gb|tb|mb|°)\s*$`;
/** *(sparas i 14 dagar)*: what is done, and when. */
const doneInTime = one`^\s*(?!visas|byggs|byggdes)\p{L}{3,}s (?:(?:automatiskt|sedan|därefter) )?(?:i|under|efter|inom|på|var|varje) (?:\d+ )?(?:sekunder|minuter|timmar|dagar|dygn|veckor|månader|år|dag|vecka|månad)(?!\p{L})`;
const orLater = one`(?<!\p{L})(?:eller (?:senare|högre|nyare)|lägst|med \d+ decimal)`;

export const requirementParenthesisBinding = defineRule({
  id: 'requirement-parenthesis-binding',
  code: 'SPR-15',
  target: 'requirement',
  needs: [parenthesis],
  ground: 'practice',
  severity: 'warning',
  title: 'Inget bindande står inom parentes',
  rationale:
    'Det som står inom parentes läses av somliga som en förklaring och av andra som ett krav. Sätt gränsen i meningen, eller flytta förklaringen till en anmärkning.',
  basis: ['INCOSE Guide for Writing Requirements, R21'],
  fixable: true,
  messages: {
    write: 'Skriv gränsen utan parentes',
    binding: 'Parentesen innehåller ett krav eller en gräns: skriv in den i meningen eller gör ett eget krav.',
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const { 0: whole, 1: inner = '', index } of prepared.all(parenthesis)) {
      const demand = demandWords.test(inner) || doneInTime.test(inner);
      const limit =
        limitWords.test(inner) &&
        /\d|\uFFFC|(?:^|\s)(?:ett?|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|tjugo)\s|varannan|varje|en gång|(?:^|\s)per\s/.test(
          inner,
        );
      const quantity = quantityFirst.test(inner) || measure.test(inner) || range.test(inner);
      if (!demand && !limit && !quantity) continue;
      const inside = ({ span }: { readonly span: readonly [number, number] }): boolean =>
        span[0] >= index && span[1] <= index + whole.length;
      // "(TLS 1.2 eller senare)" bounds what is asked for; "(ISO 27001)" only names it.
      if (
        !demand &&
        !orLater.test(inner) &&
        (standardReferences(prepared).some(inside) || /bilaga|§|kap\.|lag /.test(inner))
      )
        continue;
      const span = [index, index + whole.length] as const;
      const fix = demand ? undefined : openFix(prepared, span, `${at}/text`, this.messages.write);
      yield { at: `${at}/text`, span, message: this.messages.binding, fixes: fix ? [fix] : [] };
    }
  },

  examples: [
    { bad: 'Bommen ska kunna bytas ⟦(bomlängd 3 m)⟧ utan lyftkran.' },
    { bad: 'Film tas upp vid larm ⟦(raderas efter 7 dagar)⟧.' },
    { good: 'Museet ska beskrivas på skyltar (byggt 1874).' },
    {
      bad: 'Pumpen ska starta om av sig själv ⟦(tre gånger)⟧.',
      fixed: 'Pumpen ska starta om av sig själv, tre gånger.',
    },
    { good: 'Systemet ska följa dataskyddsförordningen (GDPR).' },
    { good: 'Rollen ska tilldelas en (1) person.' },
    {
      bad: 'Systemet ska visa sökresultatet snabbt ⟦(inom högst 2 sekunder)⟧.',
      fixed: 'Systemet ska visa sökresultatet snabbt, inom högst 2 sekunder.',
    },
    { bad: 'Systemet ska skicka en påminnelse ⟦(som ska gå att stänga av)⟧.' },
    { bad: 'Överföringen ska vara krypterad ⟦(TLS 1.3 eller senare)⟧ mellan stationerna.' },
    {
      bad: 'Skärmen ska fungera utomhus ⟦(-20 till 40 grader)⟧.',
      fixed: 'Skärmen ska fungera utomhus, -20 till 40 grader.',
    },
    { good: 'Systemet ska uppfylla ISO/IEC 27001 (eller minst ISO 27701) eller likvärdig.' },
  ],
});

/** `snabbt (inom 2 sekunder).` → `snabbt, inom 2 sekunder.`; only last in its sentence, where a comma is all it takes. */
function openFix(
  text: PreparedText,
  [start, end]: readonly [number, number],
  at: string,
  title: string,
): Fix | undefined {
  if (!/^\s*[.]?\s*$/.test(text.raw.slice(end))) return undefined;
  const inner = text.raw.slice(start + 1, end - 1).trim();
  const from = text.raw.slice(0, start).trimEnd().length;
  return replaceFix(title, at, [from, end], `, ${inner}`);
}

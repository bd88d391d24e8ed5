import { one, pattern, type Expression } from './pattern.ts';
import { hasBound, hasTime } from './bounds.ts';
import { escapesIn } from './escapes.ts';
import { isBinding, isQuoted, longest, sentenceOf, sentenceSpan, words } from './language.ts';
import type { Hit } from './lexicon.ts';
import type { PreparedText } from './prepared-text.ts';
import { defineRule, type Draft } from './rule.ts';
import { saysLittle } from './vague-setting.ts';

const namedTest = one`bilaga|testfall|acceptanstest|mätt (?:som|enligt|vid)|mätmetod|med .{1,30} (?:menas|avses)|definieras`;
const limitAfter = one`^[^.]{0,60}(?:minst|högst|senast|inom|dock|max|det vill säga|dvs|under|över|lägst)(?!\p{L})`;
const accordingTo = one`^\s*(?:\p{L}+\s){0,4}\(?(?:enligt|motsvarande nivå|:)`;
/** *vedertagen svensk standard (ÅÅÅÅ-MM-DD)*: what is meant stands right after, and is no mere example. */
const explained = one`^(?:\s\p{L}+){1,3}\s*\((?!t\.?\s?ex|exempelvis|bl\.?\s?a|bland|såsom|m\.?m)[^)]{8,}\)`;

/** *På ett genomtänkt och trivsamt sätt*: whatever the word is, it is somebody's opinion, but for the plain ones. */
const inAManner = pattern`(?<!\p{L})på ett (?:\p{L}+ )?\p{L}+t(?: och \p{L}+t)? (?:sätt|vis)(?!\p{L})(?!\s+som)`;
/** *stor vana*, *utan onödig väntan*: a loose measure of something that has one. */
const loose = pattern`(?<!\p{L})(?:(?:stor|lång|bred|gedigen|djup|dokumenterat god|hög|fördjupad) (?:\p{L}+ (?:och \p{L}+ )?)?(?:vana|erfarenhet|kunskap|kompetens|\p{L}*förståelse|kännedom|insikt|förtrogenhet|beredskap)(?! (?:om|på|av) (?:minst|\d))|(?:positiv|angenäm|fin|skön)[at]? \p{L}*(?:upplevelse|känsla|intryck)\p{L}*|(?:efter|till|utifrån|från|på) (?!beställarens |kommunens )\p{L}{3,}s (?:(?:individuella|särskilda|olika|skiftande|unika|egna) )?(?:behov|förutsättningar)(?! (?:av|enligt|som))|bre(?:d|tt|da) (?:utbud|sortiment|kompetens|stöd|spektrum|urval|användning|funktionalitet)|utan (?:onödig|större|nämnvärd|märkbar|besvärande|särskilt)\p{L}* (?:väntan|väntetid|tidsspillan|avbrott|problem|besvär|störning|omvägar|insats|handpåläggning|arbete)\p{L}*)(?!\p{L})`;
/** *Vid upprepade förseningar*: how many is not said. */
const repeatedly = pattern`(?<!\p{L})(?:vid|efter|genom) upprepad(?:e|t)? \p{L}+(?![^.;]*(?:\d|minst|(?<!\p{L})(?:två|tre|fyra|fem)(?!\p{L})))`;
/** *Så enkelt som möjligt.* */
const asPossible = pattern`(?<!\p{L})så (?!långt|snart|fort|tidigt)\p{L}+ som möjligt(?!\p{L})`;

export const requirementWordingVague = defineRule({
  id: 'requirement-wording-vague',
  code: 'SPR-01',
  target: 'requirement',
  needs: ['vague', 'vague-time', inAManner, loose, repeatedly, asPossible],
  ground: 'practice',
  severity: 'warning',
  title: 'Ord som ingen kan mäta får ett mått',
  rationale:
    'Användarvänlig, relevant, regelbundet och omgående betyder olika saker för olika läsare, och ingen kan visa att kravet är uppfyllt. Ordet kan stå kvar om samma text sätter en gräns: ”regelbundet, dock minst en gång per år”.',
  basis: ['INCOSE Guide for Writing Requirements, R7'],
  messages: {
    quality: (word: string) =>
      `”${word}” går inte att mäta: ange en gräns – tid, antal, andel eller ett namngivet test.`,
    time: (word: string) =>
      `”${word}” säger inte när: ange tid eller intervall, till exempel ”senast inom fyra timmar”.`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    if (!isBinding(kind)) return;
    const hits = lexicon.hits(prepared, 'vague', 'vague-time');
    const excuses = hits.length > 0 ? escapesIn(prepared, lexicon) : [];
    for (const { 0: phrase, index } of [
      ...prepared.all(inAManner),
      ...prepared.all(loose),
      ...prepared.all(repeatedly),
    ]) {
      if (plainManner.test(phrase) || namedTest.test(sentenceOf(prepared, index))) continue;
      if (hits.some(hit => hit.start >= index && hit.end <= index + phrase.length)) continue;
      const span = [index, index + phrase.length] as const;
      yield { at: `${at}/text`, span, message: this.messages.quality(prepared.raw.slice(...span)) };
    }
    for (const { 0: phrase, index } of prepared.all(asPossible)) {
      const span = [index, index + phrase.length] as const;
      yield { at: `${at}/text`, span, message: this.messages.quality(prepared.raw.slice(...span)) };
    }
    for (const hit of longest(hits)) {
      // Within "där så är lämpligt" the way out is the fault.
      if (excuses.some(excuse => excuse.start <= hit.start && excuse.end >= hit.end)) continue;
      if (isQuoted(prepared, hit.start) || harmless(prepared, hit)) continue;
      const sentence = sentenceOf(prepared, hit.start);
      const isTime = hit.list === 'vague-time';
      if (isTime ? hasTime(sentence) : boundAfter(prepared, hit)) continue;
      const word = words(prepared, hit);
      yield {
        at: `${at}/text`,
        span: [hit.start, hit.end],
        message: isTime ? this.messages.time(word) : this.messages.quality(word),
        ...((isMild(prepared, hit) || saysLittle(prepared, hit, kind)) && { atMost: 'hint' as const }),
      };
    }
  },

  examples: [
    { good: 'Avtal tecknas så snart som nämnden har beslutat.', with: { kind: 'contract' } },
    {
      bad: 'Leverantören ska få de ritningar som är ⟦nödvändiga⟧ för monteringen.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    { bad: 'Brunnarna ska rensas på det sätt som beställaren finner ⟦lämpligt⟧.', severity: 'hint' },
    { good: 'Skärmen ska ha energiklass F eller bättre.' },
    { good: 'Tjänsten får lämnas vid enstaka eller återkommande tillfällen.', with: { kind: 'contract' } },
    { good: 'Systemet ska visa sökträffar inom två sekunder för 95 procent av sökningarna i testfallen i bilaga 3.' },
    { bad: 'Systemet ska vara ⟦användarvänligt⟧.' },
    { bad: 'Leverantören ska ⟦regelbundet⟧ testa återläsning av säkerhetskopior.' },
    { good: 'Leverantören ska regelbundet, dock minst en gång per år, testa återläsning av säkerhetskopior.' },
    { bad: 'Leverantören ska informera beställaren vid ⟦större⟧ förändringar av tjänsten.' },
    { good: 'Systemet ska ta emot filer som är större än 50 MB.' },
    { bad: 'Systemet ska ha ⟦hög tillgänglighet⟧.' },
    { good: 'Systemet ska visa datum enligt vedertagen svensk form (ÅÅÅÅ-MM-DD).' },
    { bad: 'Systemet ska ha ett ⟦miljövänligt⟧ läge.' },
    { bad: '⟦Vid upprepade förseningar⟧ får kommunen häva avtalet.', with: { kind: 'contract' } },
    { good: 'Vid upprepade förseningar, minst tre på ett år, får kommunen häva avtalet.', with: { kind: 'contract' } },
    { bad: '⟦Flexibel⟧ sökning: fritext och filter i samma ruta', severity: 'hint' },
    { bad: 'Leverantören ska arbeta ⟦på ett omtänksamt sätt⟧.' },
    { good: 'Systemet ska visa ärenden med hög prioritet överst i listan.' },
    { good: 'Leverantören ska kontrollera att det inte finns några uppgifter kvar.' },
    { good: 'Larm ska visas med nivå låg, medel eller hög.' },
    { good: 'Handläggaren ska ange om insatsen är tillfällig eller regelbunden.' },
    { good: 'Leverantörens väsentliga avtalsbrott ger beställaren rätt att häva avtalet.', with: { kind: 'contract' } },
    { good: 'Systemet ska stödja både enkel och avancerad sökning enligt bilaga 2.' },
  ],
});

const nowAndThen = one`(?:enstaka|engångs\p{L}*) (?:eller|och) $`;
const comparison = one`^\s*(?:\p{L}+\s){0,2}än(?!\p{L})`;
const plainManner = one`(?:annat|annorlunda|likadant|enhetligt|liknande|samma|sådant|krypterat|automatiskt|automatiserat|standardiserat|dokumenterat|spårbart|maskinläsbart|elektroniskt|digitalt|manuellt|skriftligt|likvärdigt|motsvarande|strukturerat|oåterkalleligt|irreversibelt|unikt|entydigt|identiskt|separat|fysiskt|logiskt|anonymt|avidentifierat|visst|följande|enda) (?:och \p{L}+ )?(?:sätt|vis)`;
/** Level names, set phrases and quantities that the word belongs to. */
const setPhrase: readonly (readonly [RegExp, Expression])[] = [
  [/^löpande/, one`^\s*(?:ordning|nummer|numrering|följd|räkning|text|meter|(?:förvaltning|underhåll|drift)s(?:arbete|kostnad)\p{L}*|förvaltningen|arbetet|verksamheten|driften)(?!\p{L})`],
  [/^(?:hög|låg)/, one`^\s*(?:prioritet|risk|nivå|konsekvens|allvar|informationsklass|skyddsvärde|skyddsnivå|tal|grad|volym|last|kust|skol|bokstav|kontrastläge|och låg|eller låg|respektive|,\s*medel)`],
  [/^minsta möjliga/, one`^\s*behörighet`],
  [/^vanliga$/, one`^\s*(?:användare|arbetsgången|gången|ordningen|förfarandet|tillvägagångssättet)(?!\p{L})`],
  [/^(?:god|gott|goda)/, one`^\s*(?:man|män|mans|tid|för|manskap|ekonomisk)(?!\p{L})`],
  [/^stor/, one`^\s*(?:bokstav|bokstäver|och små|eller liten|och liten)`],
  [/^säker/, one`^\s*(?:meddelande|inloggning|utskrift|digital kommunikation|e-post|zon)`],
  [/^(?:bred|långsiktig|hållbar)/, one`^\s*(?:skärm|bevar|arkiv|lagring|utveckling)`],
  [/^begriplig/, one`^\s*för skärmläsare`],
  [/^strax/, one`^\s*(?:under|över|före|efter)`],
  [/^många/, one`^\s*(?:till (?:många|en)|fler)`],
  [/^löpande/, one`^\s*(?:(?:och|eller) \p{L}+ )?(?:bokföring|redovisning|text|avtal|numr|nummer|räkning|år|kostnad|pris|band|pott|ärende|licens|avgift|inlägg|dialog|samtal|konversation|meddelande|följd|bild|ström)`],
  [/^(?:enkel|enkelt|enkla)/, one`^\s*(?:och|eller|respektive)\s+(?:avancerad|detaljerad|utökad|dubbel)|^\s*inloggning|^\s*resa`],
  [/^(?:lätt|enkelt|bra)/, one`^\s*(?:svenska|läst|att\b)?$`],
  [/^(?:lätt)/, one`^\s*svenska`],
  [/^(?:lämplig|nödvändig|erforderlig)/, one`^\s*(?:cookie|kak|bevis)`],
  [/^(?:etablerat)/, one`^\s*(?:en|ett|den|det|de|sin|sitt|sina|samtliga|alla|rutiner|processer)(?!\p{L})`],
  [/^(?:etablerad|etablerat|etablerade)/, one`^\s*(?:session|anslutning|förbindelse|kontakt|i sverige|inom eu)`],
  [/^(?:avancerad|kvalificerad)/, one`^\s*(?:elektronisk|\p{L}*certifikat|\p{L}*underskrift|\p{L}*signatur|\p{L}*stäm|betrodd)`],
  [/^väsentlig/, one`^\s*(?:avtalsbrott|kontraktsbrott|brott)`],
  [/^kontinuerlig/, one`^\s*(?:drift|användning|belastning|strömförsörjning|ton|räkning|variabel|gång|effekt|\p{L}*(?:uppspelning|inspelning|körning|glukosmätning))`],
  [/^logisk/, one`^\s*(?:nät|enhet|modell|partition|zon|adress|nivå|skydd|uppdel|avgräns|tjänst|information|eller|och|separer|åtskil|skild|test|fel)`],
  [/^vanliga/, one`^\s*frågor`],
  [/^bra/, one`^\s*miljöval`],
  [/^yrkesmässig/, one`^\s*(?:kapacitet|kvalifikation)`],
  [/^komplett/, one`^\s*(?:kopia|journal|uppsättning|förteckning)`],
  [/^enkla/, one`^\s*ja\/nej`],
  [/^(?:hållbar|trygg)/, one`^\s*(?:kommun|region|stad|stadsdel)(?!\p{L})`],
  [/^ett antal$/, one`^\s*som(?!\p{L})`],
  [/tålighet/, one`^\s*(?:ik|ip|klass|enligt|mot|på minst|om minst)`],
  [/^erkänd/, one`^\s*(?:av|enligt)`],
  [/^diskret/, one`^\s*(?:matematik|värde|steg)`],
  [/^pedagogisk/, one`^\s*(?:kartläggning|utredning|personal|verksamhet|omsorg|bedömning|planering|dokumentation|led)`],
  [/^omfattande/, one`^\s*(?:den|det|de|\d|minst|högst|totalt|följande|samtliga|alla|(?:en|ett|två|tre)(?!\p{L}))`],
  [/^naturlig/, one`^\s*(?:person|språk|tal|läsordning|tangent)`],
  [/^adekvat/, one`^\s*skyddsnivå`],
  [/^låg/, one`^\s*batteri`],
  [/^enk[el]/, one`^\s*(?:majoritet|överförbar|bokföring|fullmakt)`],
  [/^löpande/, one`^\s*(?:nummer|numrering|deadline)`],
  [/^kontinuerlig$/, one`^\s*\p{L}+:`],
  [/^följsam/, one`^\s*(?:till|mot)(?!\p{L})`],
  [/^kontinuerlig/, one`^\s*(?:video|uppspelning|drift|användning|belastning)`],
  [/^(?:modern)/, one`^\s*språk`],
  [/^(?:användbar)/, one`^\s*(?:i|för)(?!\p{L})`],
  [/^(?:i tid)/, one`^\s*(?:och|eller)(?!\p{L})`],
  [/^(?:mindre|större)/, one`^\s*(?:eller lika|eller större|eller mindre|del|version|format|storlek|bild|teckenstorlek)`],
]; // prettier-ignore
/** *inte finns några kvar*: none at all, which is a number. */
const noneAtAll = one`(?<!\p{L})(?:inte|ej|aldrig|utan|varken|inga|ingen|inget|om)(?!\p{L})(?:\s\p{L}+){0,4}\s$`;
/** *överlappar i tid*: the dimension. */
const measuredInTime = one`(?:överlapp|åtskil|skil|mät|förskjut|samman|begräns|ang)\p{L}*\s+$`;
/** *om avgiften inte betalas i tid*: what is late is late against a time that is set. */
const tooLate = one`(?<!\p{L})(?:inte|ej)(?:\s\p{L}+){0,4}\s+$`;
/** *minst 100 Kvalificerade Användare*: a word of the contract's own. */
const definedTerm = one`^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}`;
/** *så snart som lagen tillåter*: an event, and no *så snart som möjligt*. */
const untilEvent = one`^ (?:som )?(?!möjligt|det (?:är|går|låter)|det kan)\p{L}+ \p{L}`;
/** *50 MB stora*, *fem meter hög*: measured. */
const measureBefore = one`(?:\d|(?<!\p{L})(?:mb|gb|kb|mm|cm|dm|m|km|meter|kvm|kvadratmeter|tum|hektar)) $`;
const model = one`\d\S* (?:eller|el\.?) $`;
const notVagueBefore = one`(?<!\p{L})(?:hur|för|så|lika|dubbelt så|för)\s+$`;

function harmless(text: PreparedText, hit: Hit): boolean {
  const after = text.lower.slice(hit.end, hit.end + 40);
  const before = text.lower.slice(Math.max(0, hit.start - 12), hit.start);
  const word = text.lower.slice(hit.start, hit.end);
  if (comparison.test(after) || isValue(text, hit)) return true;
  if (word === 'snart' && before.endsWith('så ') && untilEvent.test(after)) return true;
  if (/^(?:hög|stor|lång)/.test(word) && measureBefore.test(before)) return true;
  if (definedTerm.test(text.masked.slice(hit.start)) && /[\p{Ll},] $/u.test(text.masked.slice(0, hit.start)))
    return true;
  // "Åtgärdstid: Hög: 4 timmar": the name of a level.
  if (/^(?:hög|låg|normal|mindre|större|god)/.test(word) && /^:/.test(after)) return true;
  if (/^någr[ao]$/.test(word) && noneAtAll.test(text.lower.slice(sentenceSpan(text, hit.start)[0], hit.start)))
    return true;
  // "ska kunna dela med några av eleverna": the user picks them.
  if (/^någr[ao]$/.test(word) && /^ av /.test(after) && /kunna [^.]*$/.test(text.lower.slice(0, hit.start)))
    return true;
  // "numreras löpande": one after the other.
  if (word === 'löpande' && /numrer[a-z]* $/.test(before)) return true;
  // "när ärendet är komplett", "där verksamheten är etablerad": a state of the thing, no quality asked for.
  if (/^(?:komplett|etablera)/.test(word) && /(?<![a-zåäö])(?:är|blir)\s+$/.test(before)) return true;
  if (/(?<![a-zåäö])så\s+$/.test(before) && /^ som möjligt/.test(after)) return true;
  // "Godkänd i förväg" is before; only a warning that comes beforehand needs to say how long.
  if (/^(?:i förväg|på förhand)$/.test(word)) return !notice.test(sentenceOf(text, hit.start));
  if (/^nödvändig/.test(word) && /(?<![a-zåäö])(?:kak|cookie)[^.]*$/.test(text.lower.slice(0, hit.start))) return true;
  // "enstaka eller återkommande": both kinds are meant.
  if (/^återkommande/.test(word) && nowAndThen.test(text.lower.slice(0, hit.start))) return true;
  // "klass F eller bättre"
  if (word === 'bättre' && /(?:klass|nivå|grad)\s\S+ eller $/.test(text.lower.slice(0, hit.start))) return true;
  // "Modell 5 eller bättre": a product is the measure, which is another fault.
  if (word === 'bättre' && model.test(before)) return true;
  // "är det inte tillräckligt att": what does not do.
  if (/^tillräcklig/.test(word) && /(?<![a-zåäö])(?:inte|ej)\s+$/.test(before)) return true;
  if (word === 'efterhand' && /(?<![a-zåäö])i\s+$/.test(before)) return true;
  if (word === 'i tid') {
    const clause = text.lower.slice(sentenceSpan(text, hit.start)[0], hit.start);
    if (measuredInTime.test(clause) || tooLate.test(clause)) return true;
  }
  if (/^(?:ofta|snabb|stor|hög|låg|lätt|enkel|många|bra)/.test(word) && notVagueBefore.test(before)) return true;
  return setPhrase.some(([start, rest]) => start.test(word) && rest.test(after));
}

const notice = one`(?<!\p{L})(?:inform|meddel|aviser|underrätt|varsl|varsko|kommunicer|planer|signaler|rapporter|kallas|kalla)\p{L}*`;
/** *Tydligt ange*, *väsentligt påverka*: how something is said, or a threshold taken from the law. */
const said = one`^\s+(?:\p{L}+\s)?(?:ange|framgå|märk|redovis|beskriv|specificer|definier|marker|skylt|visa|visas|påverk|öka|minska|avvik|förändra|överstig|understig)\p{L}*`;
const saidBefore = one`(?<!\p{L})(?:ang|framgå|märk|redovis|beskriv|specificer|marker|skylt|visa)\p{L}*\s+$`;

const heading = one`^\s*(?:[\p{L}-]+\s){0,2}$`;
const headed = one`^(?:\s[\p{L}-]+){1,3}:\s+\p{L}+(?:\s\S+){2}`;

/** Words that say little, but seldom decide anything. */
function isMild(text: PreparedText, { start, end }: Hit): boolean {
  const word = text.lower.slice(start, end);
  const after = text.lower.slice(end);
  if (/^(?:god|gott)$/.test(word) && /^\s+svenska/.test(after)) return true;
  // The statute's own words (dataskyddsförordningen artikel 28 and 32).
  if (
    /^lämpliga$/.test(word) &&
    /^\s+(?:tekniska (?:och|eller) organisatoriska )?(?:skydds|säkerhets)?åtgärder/.test(after)
  )
    return true;
  // "Anpassningsbar rapportering: egna rapporter byggs …": a heading, and what is meant comes after it.
  if (heading.test(text.lower.slice(0, start)) && headed.test(after)) return true;
  // "några av följande": too few are still seen to be too few.
  if (/^någr[ao]$/.test(word) && /^\s+av (?:följande|nedanstående)(?![a-zåäö])/.test(after)) return true;
  // "ändras väsentligt": the law's own measure of a change.
  if (
    word === 'väsentligt' &&
    /(?:ändra|förändra|avvik|skilj|påverka|överskrid)\S*\s+$/.test(text.lower.slice(0, start))
  )
    return true;
  return (
    /^(?:tydligt|utförligt|väsentligt|nämnvärt|avsevärt|märkbart)$/.test(word) &&
    (said.test(after) || saidBefore.test(text.lower.slice(Math.max(0, start - 24), start)))
  );
}

const besides = one`^(?:,| och| eller| respektive|,? samt)\s\p{L}`;
const besidesBefore = one`\p{L}(?:,| och| eller| respektive| samt)\s$`;
/** Between what opens a choice and the word stands no *ska*: the choice would be another clause's. */
const upToWord = '(?!\\p{L})(?:(?!\\s(?:ska|som)(?!\\p{L}))[^.;]){0,60}$';
const choice = one`(?<!\p{L})(?:mellan|antingen|huruvida|\p{L}*(?:nivå|skala|prioritet|status)(?:er|erna|n|en)?)${upToWord}`;
/** *om den är tillfällig eller regelbunden*, and not *om den är stabil och säker*. */
const either = one`(?<!\p{L})om \p{L}+ (?:\p{L}+ )?(?:är|var|har|varit)${upToWord}`;

/** *låg, medel och hög*, *om insatsen är tillfällig eller regelbunden*: one of the values that are told apart. */
function isValue(text: PreparedText, { start, end }: Hit): boolean {
  const [from, to] = sentenceSpan(text, start);
  const before = text.lower.slice(from, start);
  const after = text.lower.slice(end, to);
  if (either.test(before)) return / eller $/.test(before) || after.startsWith(' eller ');
  return choice.test(before) && (besides.test(after) || besidesBefore.test(before));
}

/** A named test or list anywhere in the sentence, or a measure after the word, takes the vagueness away. */
function boundAfter(text: PreparedText, hit: Hit): boolean {
  const sentence = sentenceOf(text, hit.start);
  if (namedTest.test(sentence) || explained.test(text.lower.slice(hit.end))) return true;
  const end = text.sentences[hit.token.sentence]?.[1] ?? text.raw.length;
  const rest = text.lower.slice(hit.end, end);
  return (limitAfter.test(rest) && hasBound(rest)) || (accordingTo.test(rest) && hasBound(rest));
}

import { one, pattern } from '../wording/pattern.ts';
import { mainShalls } from '../wording/clauses.ts';
import { sentenceSpan, sentenceUpTo } from '../wording/language.ts';
import { questionMark, questionsIn } from '../wording/questions.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { unlessMandatory } from './at-most.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

const how = '(?:hur|vad|vilka|vilken|vilket|på vilket sätt|i vilken)';
const inPassing =
  '(?:(?:kortfattat|utförligt|kort|gärna|skriftligen|skriftligt|tydligt|också|även|fritt|övergripande|översiktligt|\\p{L}{3,}(?:igt|sikt)|med egna ord|på (?:högst|max|maximalt) [^,.;]{0,20}?sid(?:a|or)) )';
/** *Beskriv er …*, *Redogör för lösningens …*: to the tenderer, where the sentence begins. */
const imperative = pattern`(?<![\p{L},])(?:beskriv|redogör|förklara|berätta|motivera) ${inPassing}{0,2}(?:för |om )?[\p{L}-]+|(?<![\p{L},])(?:redovisa|ange|uppge|specificera|presentera|ge exempel på) ${inPassing}{0,2}(?:er|ert|era|den|det|de|${how})(?!\p{L})|(?<![\p{L},])visa (?:er|ert|era|den|det|de|${how})(?!\p{L})`;
const tenderer = '(?:anbudsgivaren|leverantören|sökanden|entreprenören|ni|anbudsgivare)';
const inTender = '(?:(?:i|med|till) (?:sitt |sin |ert )?(?:anbud|offert|svar)(?:et|en)? )?';
/** *anbudsgivaren ska beskriva*. */
const shallDescribe = String.raw`(?<!\p{L})${tenderer}\s+(?:ska|skall|ombeds|bör|uppmanas|får)\s+(?:att )?${inTender}${inPassing}{0,2}(?:beskriva|redogöra|förklara|motivera|berätta)(?!\p{L})`;
/** *anbudsgivaren ska redovisa sina rutiner*, *visa hur*. */
const shallShowOwn = String.raw`(?<!\p{L})${tenderer}\s+(?:ska|skall|ombeds|bör|uppmanas)\s+(?:att )?${inTender}${inPassing}{0,2}(?:(?:redovisa|presentera) (?:sin|sitt|ert|er|era|sina (?:rutiner|metoder|processer|arbets\p{L}+|åtgärder)|${how})|visa (?:sin|sitt|ert|er|era|${how}))(?!\p{L})`;
/** *anbudsgivaren ska ange hur*. */
const shallStateHow = String.raw`(?<!\p{L})${tenderer}\s+(?:ska|skall|ombeds|bör) ${inTender}ange (?:hur (?!många|stor|lång)|på vilket sätt)`;
/** *anbudsgivaren redogör fritt*. */
const givesAccount = `${tenderer} redogör fritt`;
const asked = pattern`${shallDescribe}|${shallShowOwn}|${shallStateHow}|${givesAccount}`;
/** *Går det inte ska leverantören beskriva ett annat sätt*, *leverantören beskriver hur …*. */
const askedAfter = pattern`(?<!\p{L})(?:ska|skall|bör|ombeds|får) ${tenderer} ${inTender}${inPassing}{0,2}(?:beskriva|redogöra för|förklara|motivera)(?!\p{L})|(?<=^|[.!?:] |\n)${tenderer} ${inTender}${inPassing}{0,2}(?:beskriver|redogör för|förklarar) ${how}(?!\p{L})`;
/** Where points are given, what the tenderer *does* is asked for all the same: *anbudsgivaren redogör för …*. */
const whoTenders =
  '(?:anbudsgivaren|anbudsgivare|anbudsgivarna|leverantören|leverantörer|sökanden|entreprenören|entreprenörer|utföraren|ni)';
const describes =
  '(?:beskriver|redogör|förklarar|motiverar|berättar|resonerar|skildrar|ger (?:sin|en) (?:bild|syn|beskrivning))';
const presents = `(?:presenterar|redovisar|visar|lyfter fram|ger exempel på|utvecklar) (?:(?:sin|sitt|sina|er|ert|era) (?:[\\p{L}-]+ ){0,2}?(?:arbetssätt|organisation|metod\\p{L}*|syn|tankar|idéer|rutiner|erfarenhet\\p{L}*|strategi|ambition\\p{L}*|koncept|modell|förslag|process\\p{L}*|kvalitetsarbete|miljöarbete)|${how})`;
const toldForPoints = pattern`(?<!\p{L})${whoTenders} (?:${inTender})?(?:förväntas |kan |får |uppmanas att )?(?:${inPassing}{0,2}(?:${describes}|${presents})|(?:beskriva|redogöra|ge exempel på|berätta|presentera sin|presentera hur))(?!\p{L})`;
const paperForPoints = pattern`(?<!\p{L})(?:beskrivning|redogörelse|berättelse|presentation)(?:en)? (?:av|för|över) (?:(?:hur|vilket sätt) ${whoTenders}|${whoTenders}s)(?!\p{L})`;
const account = '(?:beskrivning|redogörelse|presentation)(?:en)?';
/** *lämna en redogörelse för*. */
const handInAccount = String.raw`(?<!\p{L})(?:lämna|ge|bifoga|bilägga|inkomma med|bifogas|lämnas|(?:anbudet|offerten|svaret) (?:ska|skall) innehålla) (?:en |sin )?(?:[\p{L}-]+ )?${account} (?:av|för|över|om)(?!\p{L})`;
/** *beskrivning av migreringen ska bifogas*. */
const accountHandedOver = String.raw`(?<!\p{L})${account} (?:av|för|över) [^.;,]{0,80}? (?:ska|skall) (?:\p{L}+ )?(?:lämnas|bifogas|ingå i anbudet|biläggas)(?!\p{L})`;
/** *redogörelse av hur … bifogas*. */
const ofHowHandedIn = String.raw`(?<!\p{L})(?:${account}|redovisning(?:en)?) av hur [^.;]{3,80}? (?:bifogas|lämnas|biläggs)(?!\p{L})`;
/** *lämna en redogörelse för …*, *en beskrivning av migreringen ska bifogas*. */
const givenAsPaper = pattern`${handInAccount}|${accountHandedOver}|${ofHowHandedIn}`;
/** *Genomförandebeskrivning ska lämnas*. */
const accountHandedIn = String.raw`^(?:en )?(?:genomförande|metod|process|organisations|verksamhets|uppdrags|arbets)(?:beskrivning|redogörelse)(?:en)? (?:ska|skall) (?:[\p{L}-]+ )?(?:lämnas|bifogas|biläggas|ingå)(?!\p{L})`;
/** *Kortfattad beskrivning av hur …*. */
const accountOfHow = String.raw`^(?:en )?(?:(?:kort|kortfattad|utförlig|övergripande) )?(?:beskrivning|redogörelse|redovisning) (?:av|för|över) (?:hur|er|ert|era|${tenderer}s)(?= [^.;]*(?:\.|$))(?![^.;]*(?:ska|skall|ger|bedöms) )`;
/** *önskas en beskrivning av*. */
const accountWished = String.raw`(?<!\p{L})(?:önskas?|önskar vi|efterfrågas|efterfrågar|begärs) (?:en )?(?:[\p{L}-]+ )?(?:beskrivning|redogörelse)(?:en)? (?:av|för|över)(?!\p{L})`;
/** *Genomförandebeskrivning ska lämnas*, *beskrivning av hur …*, *vi önskar en beskrivning av …*. */
const paperAlone = pattern`${accountHandedIn}|${accountOfHow}|${accountWished}`;
const passive = pattern`(?<!\p{L})(?:ska|skall) (?:beskrivas|redogöras för|motiveras)(?=\s*(?:[.]|$)| i (?:anbud|offert|svar)(?:et|en)?(?!\p{L}))|^hur [^.;?]{3,80}? (?:ska|skall) (?:beskrivas|redovisas|redogöras|framgå)(?!\p{L})`;
const shownByTender = pattern`(?<!\p{L})(?:av|i) (?:anbudet|offerten|svaret)(?: (?:ska|skall))?(?: det)?(?: tydligt)? framgå ${how}(?!\p{L})|^det (?:ska|skall) (?:tydligt )?framgå ${how} ${tenderer}(?!\p{L})`;
/** *Mobilt arbetssätt: beskriv.*, *det ska redogöras för hur*. */
const bareOrder = pattern`(?<=:\s)(?:beskriv|redogör|förklara|motivera|redovisa hur)(?=\s*[.]?\s*$)|^(?:[-–•*] ?)?det (?:ska|skall) (?:\p{L}+ )?(?:redogöras för|beskrivas|förklaras|redovisas) ${how}(?!\p{L})`;
/** That the answer gives points as a text; *Mervärde:* may be of what is promised. */
const judged = one`poäng|\d ?p(?!\p{L})|betyg|bedöms|värderas|viktas|skalan|\d ?[–-] ?\d`;
/** What the description must hold at least, or where its template is. */
const template = one`mall|bilaga|\uFFFC|:|\n|minst|omfatta|innehålla|avseende följande|följande punkter|framgå|med (?:uppgift|angivande|exempel|roll|tider|tidplan)`;
const ofSystem = one`(?<!\p{L})(?:systemet|tjänsten|lösningen|appen|portalen|plattformen|användaren|handläggaren) (?:ska|skall|kan|ska kunna)(?!\p{L})`;

export const requirementQuestionForm = defineRule({
  id: 'requirement-question-form',
  code: 'SPR-20',
  target: 'requirement',
  kinds: ['mandatory', 'selection', 'award'],
  needs: [
    imperative,
    asked,
    askedAfter,
    toldForPoints,
    paperForPoints,
    givenAsPaper,
    paperAlone,
    passive,
    shownByTender,
    bareOrder,
    questionMark,
  ],
  ground: 'case-law',
  severity: advertised,
  title: 'En begärd beskrivning har ett minsta innehåll',
  rationale:
    '”Beskriv hur …” som obligatoriskt krav säger inte vad som räcker. Ange vad beskrivningen minst ska innehålla, gärna i en mall, eller gör den till ett tilldelningskriterium med en skala. En upphandling där ett anbud hade förkastats på ett otydligt obligatoriskt krav fick göras om.',
  basis: [
    'Kammarrätten i Stockholm, FMV-mål 2015 [känt genom kommentarer]',
    'LOU 4 kap. 1 §',
    'LOU 16 kap. 2 §',
    'Digg, kravtexter för upphandling av data',
  ],
  messages: {
    question: (phrase: string) =>
      `”${phrase} …” säger inte vad som räcker: ange vad beskrivningen minst ska innehålla.`,
    answer: (phrase: string) => `”${phrase} …” hör hemma i kontrollen eller svaret: ange där vad som ska lämnas.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    // One answer mends them all.
    const [question] = questionsIn(prepared);
    if (question) {
      const [first = ''] = prepared.raw.slice(question[0]).split(/\s/);
      yield { at: `${at}/text`, span: question, message: this.messages.question(first), ...unlessMandatory(kind) };
    }
    for (const { phrase, index, isOrder, isAsked } of requestsIn(prepared, kind === 'award')) {
      const besides = isOrder && mainShalls(prepared).length > 0;
      const span = [index, index + phrase.length] as const;
      const text = prepared.raw.slice(...span);
      yield {
        at: `${at}/text`,
        span,
        message: besides ? this.messages.answer(text) : this.messages.question(text),
        ...((besides || !(isOrder || isAsked) || kind === 'award') && { atMost: 'warning' as const }),
      };
    }
  },

  examples: [
    { bad: 'Hamnen: ⟦Hur ofta muddras rännan?⟧ (Mål: vartannat år)', severity: 'error' },
    { bad: 'Bojar: ⟦Vem sjösätter dem?⟧ Telefon till den?', severity: 'error' },
    { bad: '⟦Rabatt vid fler än tio båtar?⟧', severity: 'error' },
    { bad: 'Vid storm, ⟦hur förtöjer ni båtarna?⟧', severity: 'error' },
    { good: 'Hamnens formulär har frågorna: Var ligger båten? Vem äger den?' },
    { good: 'Skärmen ska visa texten "Är båten låst?" vid grinden.' },
    { good: 'Båten ska ha en nyckel. Kan du inte segla? Fråga hamnvakten.' },
    { bad: 'Bevattning: ⟦beskriv⟧.', severity: 'error' },
    { bad: '⟦Det ska redogöras för hur⟧ slussen larmas.', severity: 'error' },
    { bad: '- ⟦redogör för hur⟧ loggarna skyddas', severity: 'error' },
    { bad: '⟦Redogörelse för hur⟧ båtarna underhålls.', severity: 'warning' },
    { good: 'Anbudsgivaren ska beskriva införandet enligt mallen i bilaga 6.' },
    { bad: '⟦Beskriv hur⟧ systemet hanterar behörigheter.', severity: 'error' },
    { bad: '⟦Hur skyddas uppgifterna?⟧', severity: 'error' },
    { bad: '⟦Anbudsgivaren ska beskriva⟧ sin förvaltningsmodell.', severity: 'error' },
    { bad: 'Sessioner ska avslutas efter 15 minuter. ⟦Beskriv hur⟧ kravet uppfylls.', severity: 'warning' },
    { bad: 'Om loggning saknas ⟦ska leverantören beskriva⟧ ett annat sätt att spåra fel.', severity: 'warning' },
    { bad: '⟦Leverantören beskriver hur⟧ båtarna vinterförvaras.', severity: 'warning' },
    { bad: '⟦Metodbeskrivning ska bifogas⟧.', severity: 'warning' },
    { bad: 'Till anbudet ska ⟦bifogas en beskrivning av⟧ säkerhetskopieringen.', severity: 'warning' },
    { bad: '⟦Beskriv på högst två sidor er⟧ syn på samverkan. Poäng 0–5.', with: { kind: 'award' } },
    { bad: '⟦Anbudsgivaren redogör⟧ för sitt miljöarbete. Redogörelsen poängsätts 0–5.', with: { kind: 'award' } },
    { good: 'Systemet ska ge handläggaren en beskrivning av ärendetypen.' },
    { good: 'Systemet ska låta handläggaren ange vilka bilagor som hör till beslutet.' },
  ],
});

interface Request {
  readonly phrase: string;
  readonly index: number;
  /** An order to the tenderer, where a sentence begins. */
  readonly isOrder: boolean;
  /** The tenderer is told to describe; else it may be a paper of the delivery. */
  readonly isAsked: boolean;
}

/** What the tenderer is asked to describe, with nothing said of what the description must hold. */
function requestsIn(text: PreparedText, isScored: boolean): readonly Request[] {
  return [
    imperative,
    asked,
    ...(isScored
      ? judged.test(text.lower)
        ? [toldForPoints, paperForPoints]
        : []
      : [askedAfter, givenAsPaper, paperAlone, passive, shownByTender, bareOrder]),
  ]
    .flatMap(words =>
      text.all(words).map(({ 0: phrase, index }) => {
        const isOrder = words === imperative;
        return { phrase, index, isOrder, isAsked: words === asked || words === bareOrder };
      }),
    )
    .filter(({ phrase, index, isOrder }) => {
      if (isOrder ? !beginsSentence(text, index) : isOfSystem(text, index)) return false;
      return !template.test(restOfSentence(text, index + phrase.length));
    });
}

/** In the middle of a sentence the words are somebody's function: "låta användaren ange vad". */
const beginsSentence = (text: PreparedText, index: number): boolean =>
  /^(?:[-–•*] ?)?(?:vänligen|var god|fritextsvar:|svar:|fritext:)?\s*$/.test(sentenceUpTo(text, index));

const restOfSentence = (text: PreparedText, from: number): string =>
  text.lower.slice(from, sentenceSpan(text, from)[1]);
const isOfSystem = (text: PreparedText, index: number): boolean => ofSystem.test(sentenceUpTo(text, index));

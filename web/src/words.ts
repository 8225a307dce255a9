// The texts of the interface: one row a text, Arabic and English side by side.

export type Language = "ar" | "en";

const table = {
  isnad: ["إسناد", "Isnad"],
  tagline: ["من قال ماذا في الأخبار", "Who said what in the news"],
  skip: ["إلى المحتوى", "Skip to content"],
  views: ["الصفحات", "Views"],
  read: ["قراءة خبر", "Read"],
  search: ["بحث", "Search"],
  overview: ["نظرة عامة", "Overview"],
  claims: ["الادعاءات", "Claims"],
  verify: ["تحقق من اقتباس", "Check a quotation"],
  other_language: ["English", "العربية"],
  dark: ["داكن", "Dark"],
  light: ["فاتح", "Light"],
  // reading
  paste_here: ["الصق خبراً، أو أسقط ملفات هنا", "Paste an article, or drop files here"],
  paste_note: ["السطر الأول هو العنوان. لا يغادر النص هذا الجهاز.", "The first line is the title. The text does not leave this machine."],
  choose_files: ["اختر ملفات", "Choose files"],
  example: ["مثال", "Example"],
  clear: ["مسح", "Clear"],
  reading_now: ["جارٍ القراءة…", "Reading…"],
  keep: ["أضف إلى الأرشيف", "Add to the archive"],
  kept: ["أضيف إلى الأرشيف", "Added to the archive"],
  kept_before: ["موجود في الأرشيف", "Already in the archive"],
  keep_refused: ["لم يُضف", "Not added"],
  not_read: ["لم يُقرأ", "Not read"],
  articles: ["الأخبار", "Articles"],
  // article
  speakers: ["المتكلمون", "Speakers"],
  all_speakers: ["الكل", "All"],
  no_speaker: ["لا أحد", "None"],
  layers: ["الطبقات", "Layers"],
  statements: ["الأقوال", "Statements"],
  times: ["الأزمنة", "Times"],
  events: ["الأحداث", "Events"],
  chain: ["سلسلة الإسناد", "Chain"],
  chain_hint: ["مرّ على قول، أو اختره بلوحة المفاتيح، لترى سلسلته.", "Point at a statement, or move to it by keyboard, to see its chain."],
  form_key: ["الخط تحت القول", "The line under a statement"],
  said_on: ["قيل في", "said on"],
  target: ["إلى", "to"],
  medium: ["عبر", "through"],
  no_statements: ["لا أقوال في هذا النص.", "No statement in this text."],
  unknown_speaker: ["غير معروف", "unknown"],
  unknown_outlet: ["وسيلة غير مسماة", "unnamed outlet"],
  untitled: ["بلا عنوان", "Untitled"],
  article_text: ["نص الخبر", "Text of the article"],
  original: ["الأصل", "Original"],
  older: ["نسخ أخرى", "Other versions"],
  list_of_statements: ["قائمة الأقوال", "List of statements"],
  // corrections
  by_hand: ["تصحيح يدوي", "By hand"],
  by_hand_hint: ["اختر قولاً لتؤكده أو تصححه أو تشطبه؛ Enter ينتقل إلى هنا.", "Choose a statement to confirm, correct or strike it; Enter goes here."],
  confirm: ["تأكيد", "Confirm"],
  correct: ["تصحيح", "Correct"],
  strike: ["شطب", "Strike"],
  undo: ["تراجع", "Undo"],
  confirmed: ["مؤكَّد يدوياً", "confirmed by hand"],
  corrected: ["مصحَّح يدوياً", "corrected by hand"],
  struck: ["مشطوب يدوياً", "struck by hand"],
  struck_list: ["أقوال مشطوبة", "Struck statements"],
  machine_answer: ["جواب البرنامج", "The program's answer"],
  note: ["ملاحظة", "Note"],
  source: ["المصدر", "Source"],
  content: ["المحتوى", "Content"],
  select_hint: ["حدد كلمات في النص ثم خذها، أو حرّك الحدود كلمة كلمة.", "Select words in the text and take them, or move the borders word by word."],
  take_selection: ["خذ المحدد", "Take the selection"],
  nothing_selected: ["لا كلمات محددة في النص.", "No words are selected in the text."],
  nothing_changed: ["لم يتغير شيء.", "Nothing has changed."],
  add_piece: ["أضف جزءاً", "Add a piece"],
  begins: ["البداية", "Begin"],
  ends: ["النهاية", "End"],
  word_more: ["كلمة أكثر", "one word more"],
  word_less: ["كلمة أقل", "one word less"],
  save: ["حفظ", "Save"],
  cancel: ["إلغاء", "Cancel"],
  saved: ["حُفظ", "Saved"],
  // search
  search_for: ["ابحث في الأقوال", "Search in what was said"],
  search_help: ["كلمات بأي رسم، «عبارة»، بداية*، AND، OR، NOT", "Words in any spelling, \"a phrase\", begin*, AND, OR, NOT"],
  look_in: ["البحث في", "Look in"],
  in_content: ["الأقوال", "statements"],
  in_text: ["الخبر كله", "whole articles"],
  order: ["الترتيب", "Order"],
  by_relevance: ["الأقرب", "best first"],
  by_date: ["الأحدث", "newest first"],
  narrow: ["تضييق", "Narrow down"],
  speaker: ["المتكلم", "Speaker"],
  country: ["البلد", "Country"],
  act: ["نوع القول", "Act"],
  form: ["صيغة القول", "Form"],
  outlet: ["الوسيلة", "Outlet"],
  month: ["الشهر", "Month"],
  aimed_at: ["موجه إلى", "Aimed at"],
  from: ["من", "From"],
  to: ["إلى", "To"],
  results: ["النتائج", "Results"],
  found: ["الأقوال", "Statements"],
  nothing_found: ["لا شيء. جرب كلمات أقل.", "Nothing. Try fewer words."],
  more: ["المزيد", "More"],
  each_once: ["كل قول مرة", "each once"],
  or: [" أو ", " or "],
  // saving
  save_hint: ["حتى 10000 قول في الملف؛ الأمر isnad export يكتب الكل.", "Up to 10,000 statements a file; isnad export writes all."],
  save_picture: ["حفظ الصورة", "Save picture"],
  saving: ["جارٍ الحفظ…", "Saving…"],
  printed_by: ["نشرته", "printed by"],
  remove: ["أزل", "Remove"],
  filters: ["المرشحات", "Filters"],
  last_added: ["الأعداد من آخر ما أضيف", "counts of those added last"],
  no_archive: ["لا أرشيف مفتوحاً. املأه بالأمر isnad add ثم ابحث فيه هنا.", "No archive is open. Fill one with isnad add, then search it here."],
  // speaker
  all_said: ["كل ما قاله", "Everything said"],
  said_by_month: ["الأقوال بالشهر", "Statements by month"],
  accuses: ["يتهم ويدين", "Accuses and condemns"],
  praises: ["يشيد ويؤيد", "Praises and supports"],
  calls_upon: ["يدعو", "Calls upon"],
  denies: ["ينفي ما قاله", "Denies what was said by"],
  denial: ["النفي", "denial"],
  denied_statement: ["القول المنفي", "what is denied"],
  speaks_of_them: ["من يتحدث عنه", "Who speaks of them"],
  carried_by: ["الوسائل الناقلة", "Carried by"],
  // overview
  in_the_archive: ["في الأرشيف", "In the archive"],
  documents: ["الأخبار", "Articles"],
  stories: ["القصص", "Stories"],
  most_quoted: ["الأكثر اقتباساً", "Most quoted"],
  accused: ["الأكثر اتهاماً", "Accused most"],
  praised: ["الأكثر إشادة", "Praised most"],
  acts_by_month: ["الأقوال بالشهر والنوع", "Statements by month and act"],
  country_matrix: ["دول تتهم دولاً", "Countries that accuse countries"],
  country_matrix_hint: ["متكلم من دولة الصف يتهم العمود أو يدينه؛ العدد للأقوال ويقود إليها.", "Speakers of the row accuse or condemn the column; each count leads to its statements."],
  network: ["من يتحدث عمّن", "Who speaks of whom"],
  network_hint: ["اختر اسماً أو خطاً لترى أقواله. القائمة تقول الشيء نفسه.", "Choose a name or a line to see its statements. The list says the same."],
  network_list: ["القائمة", "As a list"],
  all_acts: ["كل الأنواع", "All acts"],
  all_countries: ["كل البلدان", "All countries"],
  least: ["العدد الأدنى", "At least"],
  find_name: ["ابحث عن اسم", "Find a name"],
  closer: ["تكبير", "Zoom in"],
  farther: ["تصغير", "Zoom out"],
  whole: ["الكل", "Fit"],
  lines_shown: ["الخطوط", "Lines"],
  called_upon: ["الأكثر مناشدة", "Called upon most"],
  by_act: ["بنوع القول", "By act"],
  // claims
  search_claims: ["ابحث في الادعاءات", "Search the claims"],
  search_claims_help: ["كلمات ترد في أحد أقوال الادعاء", "Words that one of the claim's statements holds"],
  only_contested: ["المتنازع عليها فقط", "Contested only"],
  contested: ["متنازع عليه", "contested"],
  contested_claims: ["ادعاءات متنازع عليها", "Contested claims"],
  of_them_contested: ["منها متنازع عليه", "contested of them"],
  counts_are_statements: ["الأعداد للأقوال لا للادعاءات", "Counts are of statements, not of claims"],
  grouping: ["تُجمع الادعاءات…", "Claims are being grouped…"],
  claim: ["ادعاء", "Claim"],
  no_such_claim: ["لا ادعاء في الأرشيف فيه هذا القول: لم يقل أحد مثله ولم ينفه.", "No claim of the archive holds this statement: nobody else says the same or denies it."],
  time_line: ["متى قيل", "When it was said"],
  nobody: ["لا أحد", "Nobody"],
  repeats: ["كرر قوله", "again"],
  turns: ["قال غير ذلك من قبل", "said otherwise before"],
  days_later: ["بعد أيام:", "days later:"],
  // verification
  quotation: ["الاقتباس", "Quotation"],
  verify_note: ["الصق كلاماً منسوباً إلى أحد، بأي رسم؛ يُبحث عنه في أخبار الأرشيف ولو بُدلت كلمات منه.", "Paste words that are given to somebody, in any spelling; they are looked for in the archive's articles, also where words were changed."],
  said_by: ["المنسوب إليه (اختياري)", "Given to (optional)"],
  check: ["تحقق", "Check"],
  verdict_found: ["موجود", "Found"],
  verdict_not_found: ["غير موجود", "Not found"],
  verdict_given_to_others: ["موجود، لكنه غير منسوب إلى", "Found, but not given to"],
  too_short: ["قصير: بُحث عنه كما هو.", "Short: it was looked for as it stands."],
  looked_in: ["الأخبار التي بُحث فيها", "Articles looked in"],
  maybe_more: ["قد يرد في غيرها أيضاً.", "It may stand in others too."],
  earliest: ["أول ظهور", "Earliest appearance"],
  later: ["ظهور لاحق", "Later appearance"],
  nearest: ["أقرب جملة، وليست هي", "The nearest sentence, which is another"],
  in_quotation: ["في الاقتباس", "In the quotation"],
  in_article: ["في الخبر", "In the article"],
  word_for_word: ["كلمة بكلمة", "Word for word"],
  given_to: ["منسوب إلى", "Given to"],
  given_by_article: ["كلام الخبر نفسه", "The article's own words"],
  given_in_title: ["في العنوان", "In the title"],
  given_in_marks: ["بين علامتي اقتباس، بلا قائل", "In quotation marks, given to nobody"],
  sense_turned: ["أداة نفي في أحدهما دون الآخر: قد ينقلب المعنى.", "A negation stands in one of them alone: the sense may be turned round."],
  copies: ["الناشرون", "Printed by"],
  to_whom: ["إلى من يُنسب", "To whom it is given"],
  agreement: ["التطابق", "Agreement"],
  signs: ["العلامات", "Signs"],
  // faults
  away: ["لا يجيب البرنامج. هل ما زال isnad serve يعمل؟", "The program does not answer. Is isnad serve still running?"],
  failed: ["تعذر ذلك", "That failed"],
  need_token: ["افتح الصفحة بالعنوان الذي طبعه البرنامج (فيه الرمز).", "Open the page by the address that the program has printed (it holds the token)."],
  not_found: ["لا صفحة في هذا العنوان.", "There is no page at this address."],
  keys: ["/ للبحث، ↑ ↓ بين النتائج", "/ to search, ↑ ↓ between results"],
} as const satisfies Record<string, readonly [string, string]>;

export const acts: Record<string, readonly [string, string]> = {
  assert: ["قال", "says"],
  affirm: ["أكد", "affirms"],
  deny: ["نفى", "denies"],
  accuse: ["اتهم", "accuses"],
  condemn: ["أدان", "condemns"],
  praise: ["أشاد", "praises"],
  call: ["دعا", "calls for"],
  warn: ["حذر", "warns"],
  threaten: ["هدد", "threatens"],
  commit: ["تعهد", "commits to"],
  reject: ["رفض", "rejects"],
  support: ["أيد", "supports"],
  ask: ["سأل", "asks"],
  opine: ["رأى", "opines"],
  predict: ["توقع", "predicts"],
  express: ["أعرب", "expresses"],
};

export const forms: Record<string, readonly [string, string]> = {
  direct: ["مباشر", "direct"],
  indirect: ["غير مباشر", "indirect"],
  mixed: ["مختلط", "mixed"],
};

export const stances: Record<string, readonly [string, string]> = {
  asserts: ["يثبت", "asserts"],
  reports: ["ينقل", "reports"],
  questions: ["يشكك", "questions"],
  denies: ["ينفي", "denies"],
};

// What became of a word between the article and the quotation.
export const changes: Record<string, readonly [string, string]> = {
  changed: ["مُبدَّل", "changed"],
  moved: ["منقول", "moved"],
  left_out: ["محذوف", "left out"],
  added: ["مضاف", "added"],
};

export const eventTypes: Record<string, readonly [string, string]> = {
  AGREE: ["موافقة", "agree"],
  CONSULT: ["تشاور", "consult"],
  SUPPORT: ["دعم", "support"],
  CONCEDE: ["تنازل", "concede"],
  COOPERATE: ["تعاون", "cooperate"],
  AID: ["معونة", "aid"],
  RETREAT: ["انسحاب", "retreat"],
  REQUEST: ["طلب", "request"],
  ACCUSE: ["اتهام", "accuse"],
  REJECT: ["رفض", "reject"],
  THREATEN: ["تهديد", "threaten"],
  PROTEST: ["احتجاج", "protest"],
  SANCTION: ["عقوبة", "sanction"],
  MOBILIZE: ["تعبئة", "mobilize"],
  COERCE: ["إكراه", "coerce"],
  ASSAULT: ["اعتداء", "assault"],
};

export const statuses: Record<string, readonly [string, string]> = {
  reported: ["خبر", "reported"],
  claimed: ["زعم", "claimed"],
  denied: ["منفي", "denied"],
  hypothetical: ["محتمل", "hypothetical"],
};

const STORED = "isnad-language";
let language: Language = localStorage.getItem(STORED) === "en" ? "en" : "ar";

export const currentLanguage = (): Language => language;
export function setLanguage(to: Language): void {
  language = to;
  localStorage.setItem(STORED, to);
}

const column = (): 0 | 1 => (language === "ar" ? 0 : 1);

export type Key = keyof typeof table;
export const t = (key: Key): string => table[key][column()];
export const named = (names: Record<string, readonly [string, string]>, name: string): string =>
  names[name]?.[column()] ?? name;

export const number = (value: number): string => value.toLocaleString(language === "ar" ? "ar-u-nu-latn" : "en");

// «RUS» as people say it.
const alpha2: Record<string, string> = {};
const regions = new Map<Language, Intl.DisplayNames>();
export function country(code: string, into: Language = language): string {
  const names = regions.get(into) ?? new Intl.DisplayNames([into], { type: "region" });
  regions.set(into, names);
  const two = alpha2[code];
  return (two && names.of(two)) || code;
}
for (const pair of (
  "AFG:AF ALB:AL DZA:DZ AGO:AO ARG:AR ARM:AM AUS:AU AUT:AT AZE:AZ BHR:BH BGD:BD BLR:BY BEL:BE BEN:BJ BOL:BO BIH:BA " +
  "BRA:BR BGR:BG BFA:BF BDI:BI KHM:KH CMR:CM CAN:CA CAF:CF TCD:TD CHL:CL CHN:CN COL:CO COM:KM COG:CG COD:CD CRI:CR " +
  "CIV:CI HRV:HR CUB:CU CYP:CY CZE:CZ DNK:DK DJI:DJ DOM:DO ECU:EC EGY:EG SLV:SV ERI:ER EST:EE ETH:ET FIN:FI FRA:FR " +
  "GAB:GA GMB:GM GEO:GE DEU:DE GHA:GH GRC:GR GTM:GT GIN:GN HTI:HT HND:HN HUN:HU ISL:IS IND:IN IDN:ID IRN:IR IRQ:IQ " +
  "IRL:IE ISR:IL ITA:IT JAM:JM JPN:JP JOR:JO KAZ:KZ KEN:KE PRK:KP KOR:KR KWT:KW KGZ:KG LAO:LA LVA:LV LBN:LB LBR:LR " +
  "LBY:LY LTU:LT LUX:LU MKD:MK MDG:MG MYS:MY MLI:ML MLT:MT MRT:MR MEX:MX MDA:MD MNG:MN MNE:ME MAR:MA MOZ:MZ MMR:MM " +
  "NPL:NP NLD:NL NZL:NZ NIC:NI NER:NE NGA:NG NOR:NO OMN:OM PAK:PK PSE:PS PAN:PA PRY:PY PER:PE PHL:PH POL:PL PRT:PT " +
  "QAT:QA ROU:RO RUS:RU RWA:RW SAU:SA SEN:SN SRB:RS SLE:SL SGP:SG SVK:SK SVN:SI SOM:SO ZAF:ZA SSD:SS ESP:ES LKA:LK " +
  "SDN:SD SWE:SE CHE:CH SYR:SY TWN:TW TJK:TJ TZA:TZ THA:TH TGO:TG TUN:TN TUR:TR TKM:TM UGA:UG UKR:UA ARE:AE GBR:GB " +
  "USA:US URY:UY UZB:UZ VEN:VE VNM:VN YEM:YE ZMB:ZM ZWE:ZW VAT:VA"
).split(" ")) {
  const [three, two] = pair.split(":");
  if (three && two) alpha2[three] = two;
}

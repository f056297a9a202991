import type { HeadLanguage } from '../language.ts'
import { isWord } from './syntax.ts'
import { months } from './months.ts'
import { records } from './records.ts'
import { tells } from './tells.ts'

const weekdayNames = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

const weekdays: ReadonlyMap<string, number> = new Map([
  ...weekdayNames.map((name, index): [string, number] => [name, index]),
  ...weekdayNames.map((name, index): [string, number] => [name.slice(0, 3), index]),
  ...([
    ['tues', 2],
    ['weds', 3],
    ['thur', 4],
    ['thurs', 4],
  ] as const),
])

export const heads: HeadLanguage = {
  months,
  weekdays,
  published:
    /\b(?:first published|originally published|published|posted|publication date|date published|date|filed|issued|released|created|uploaded|submitted)\b/giu,
  modified:
    /\b(?:(?:modified|updated?) (?:date|on)|date (?:modified|updated)|last (?:updated|modified|edited|changed|revised)|updated|modified|edited|revised|corrected|refreshed)\b/giu,
  aroundDates:
    /\b(?:at|on|in|of|the|from|a\.m\.?|p\.m\.?|am|pm|noon|midnight|o'clock|hours?|hrs|h|local|time|eastern|central|mountain|pacific|standard|daylight|greenwich|gmt|utc|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|bst|cet|cest|eet|eest|msk|ist|pkt|jst|kst|sgt|hkt|aest|aedt|nzst|wib|uhr|heures|horas|ore|z)\b/giu,
  ago: /\b(?:about )?(?:\d{1,3}|an?|one|two|three|few) (?:second|minute|min|hour|hr|day|week|month|year)s? ago\b/giu,
  byline:
    /^(?:(?:written|reported|posted|story|words|text|article|analysis|report|photographs?|interview) by|by|von|par|por|door|av|author|authors|reporter)\b:?\s*/iu,
  beforeAuthor: /^(?:written |posted )?by:?\s+/i,
  betweenNames: /\s*[,;/|&•]\s*|\s+(?:and|und|et|y|e)\s+/u,
  betweenAuthors: /\s*(?:,|;|\band\b)\s*/,
  afterName: /\s+(?:and|&)$/i,
  beforeTimes: new Set(['on', 'at']),
  beforeDates: new Set(
    'c ca circa about around approximately early mid late end beginning start of from since spring summer autumn fall winter'.split(
      ' ',
    ),
  ),
  betweenDates: new Set(['to', 'until', 'till']),
  untilNow: new Set(['present', 'now', 'today', 'ongoing']),
  wrote: /\b(?:wrote|writes|said|posted)\s?:?$/i,
  sent: /^(?:sent|date)\s?:/i,
  mailFields: new Map<string, 'sender' | 'date' | 'subject' | 'other'>([
    ['from', 'sender'],
    ['date', 'date'],
    ['sent', 'date'],
    ['date sent', 'date'],
    ['subject', 'subject'],
    ['re', 'subject'],
    ...'to cc bcc reply-to sender attachments attachment importance priority'
      .split(' ')
      .map((name): [string, 'other'] => [name, 'other']),
  ]),
  overMails:
    /^(?:[-_=*\s]*(?:begin )?(?:forwarded|original) (?:message|mail|e-?mail)[-_=*:\s]*|from [^\s@]{1,80}@\S{1,80} .{0,80}|[*_#\s]*(?:internal |office )?memo(?:randum)?[*_:\s]*)$/i,
  repliedTo: /^(?:(?:re|fwd?|aw|wg|sv|vs|tr)(?:\[\d{1,2}\])?\s?:\s*)+/i,
  beforePlace: /^in\s/i,
  copyright:
    /^(?:©|(?:\(c\) ?)?copyright(?: ©)?|\(c\))\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s*(?:by\s)?(?<name>\p{Lu}[^.,|©\n]{1,50})/iu,
  afterHolder: /(?:^|\s+)all rights.*$|\s\d{4}$/i,
  staff:
    /\b(?:staff|correspondents?|reporters?|writers?|editors?|desk|team|bureau|contributors?|contributing|columnist|newsroom|news service|agency|agencies|editorial board|special to .{2,40})$/iu,
  outlet:
    /^(?:the )?(?:\p{L}[\p{L}.'’&-]*\s){0,4}(?:news|times|post|herald|gazette|tribune|journal|chronicle|observer|courier|press|review|wire|dispatch|telegraph|guardian|independent|examiner|monitor|mirror|standard|globe|sun|star|mail|express|reporter|network|broadcasting|radio|television|tv|magazine|weekly|daily|today|reuters|bbc|cnn|afp|bloomberg|agency)$/iu,
  furniture:
    /^(?:share(?: this)?(?: (?:article|story|page|post|on .{1,20}))?|tweet|tweet this|facebook|twitter|x|whatsapp|telegram|messenger|linkedin|reddit|pinterest|flipboard|instagram|youtube|email|e-mail|email this|mail|print|print this|copy link|copy url|link copied!?|link|save|save for later|saved|listen|listen to (?:this )?article|play|watch|like|likes?|follow|follow us|following|subscribe(?: now| today)?|sign (?:in|up|out)|log ?(?:in|out)|register|(?:my )?account|my profile|newsletters?|e-?paper|today['’]s paper|donate|support us|help|contact(?: us)?|about(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|cookie (?:policy|settings|preferences)|accept(?: all)?(?: cookies)?|manage cookies|(?:open|close|main|toggle|show|hide) (?:menu|navigation|search)|sections|podcasts?|menu|search|home|skip to (?:main )?content|advertisement|advertising|ad|sponsored|promoted|story continues(?: below)?(?: advertisement)?|continue reading|read more|show more|load more|more|shares?|close|open|next|previous|back to top|comments?|no comments?|(?:leave|add|post|view|show|be the first to) (?:a |all )?comments?|join the conversation|gift this article|give this article|bookmark|report|x close|\d+(?:[.,]\d+)?k? (?:comments?|shares?|views?|likes?|reactions?)|(?:about )?\d+[- ]min(?:ute)?s?\.?(?: read(?:ing)?(?: time)?)?|(?:estimated )?read(?:ing)? time:? .{0,20}|(?:#{3,}|[-–—]\s?30\s?[-–—]|\*{3,}|(?:[-–—_=*•·] ?){3,20}|ends?)|(?:column|col\.?) \d{1,5}[A-Z]{0,2}|volume \d{1,4}|\d+)$/iu,
  caption:
    /^[([]?(?:image|photo(?:graph)?|picture|video|file photo|file image|file picture|illustration|graphic|map|featured image|cover image|representational image|feature image)s?(?: (?:source|credits?|courtesy(?: of)?|by|via|caption)\s?[:,|/–—-]|\s?[:|/–—-])\s?.{1,200}$|^(?:photo|image|picture|photograph|illustration|video)s? (?:by|credit|courtesy|source|via)\b.{1,120}$|^.{0,160}\((?:photo|image|picture|ap photo|getty|file)\b[^()]{0,80}\)$|^[^.!?]{0,160}\((?:reuters|afp)\b[^()]{0,80}\)$|^(?:getty images?|reuters|ap photo|afp)(?:\s?\/\s?.{1,60})?$|^(?:©|\(c\)) ?(?:getty|reuters|ap|afp|epa)\b.{0,80}$/iu,
  tail: /^(?:read (?:more|next|also|on)\b|also read\b|see (?:also|more)\b|related(?: (?:articles?|stories|news|topics|posts|content|links?|coverage|reading))?\s*:|you (?:may|might) (?:also )?(?:like|be interested)|around the web$|share this\b|share:|follow us\b|follow @|follow .{2,40} on (?:twitter|x|facebook|instagram)|subscribe to\b|sign up (?:for|to)\b|get (?:the|our) (?:latest|best|top|daily|free)\b.{0,80}$|download (?:the|our)\b.{0,40}\bapp\b|join (?:our|us on) (?:whatsapp|telegram)|tags?\s*:|topics?\s*:|categor(?:y|ies)\s*:|keywords?\s*:|click here\b|for more (?:news|stories|information)\b|leave a (?:reply|comment)|comments? (?:are closed|\(\d+\))|support (?:our|independent) journalism|we want to hear from you|our standards:|join our\b|source:|have (?:a|you got a) (?:story|tip)\b|contact (?:us|the author)\b|send (?:us )?(?:tips|feedback))/iu,
  legal:
    /^(?:©|\(c\) ?(?:\d{4}|copyright\b)|copyright(?:\s*(?:©|\(c\)|:|\d{4}|by\b)|$)|all rights reserved|the views expressed\b|disclaimer\s*[:–—-])/iu,
  tailNouns:
    /^(?:more (?:on this|from|like this|stories|news|in)\b|related(?: (?:articles?|stories|news|topics|posts|content|links?|coverage|reading))?$|recommended\b|most (?:read|popular|viewed)|trending\b|popular (?:now|stories)|top stories|latest (?:news|stories)|newsletter|tagged\b|filed under\b|about the author|\d+ comments?\b)/iu,
  notes: [
    {
      kind: 'correction',
      pattern: /^[([*_]*(?:corrections?|clarifications?|corrected)\b(?:[ ,(/][^:—–]{0,40})?(?::|\s?[—–]|\s-\s)/iu,
    },
    { kind: 'editors-note', pattern: /^[([*_]*editor(?:s|['’]s|s['’])?['’]? note\b/iu },
    {
      kind: 'correction',
      pattern:
        /^[([*_•·]* ?(?:the (?:headline|standfirst|subheading|caption|text|introduction|photograph|graphic|map)s? (?:of|on|to|in|for|with) )?this (?:story|article|post|piece|report|page|column|gallery),?(?: and (?:the|an?|its) (?:[a-z]+ )?(?:headline|standfirst|subheading|caption|text|photograph|graphic|map)s?,?)? (?:has been|have been|was|were) (?:updated|corrected|amended|edited|revised)\b/iu,
    },
    {
      kind: 'correction',
      pattern: /^[([*_•·]* ?an? (?:earlier|previous) version of this (?:story|article|post|piece|report|page|column)\b/iu,
    },
    {
      kind: 'credit',
      pattern:
        /^[([*_]*(?:additional )?(?:reporting|report|writing|written|editing|edited|compiled|translated) (?:and (?:writing|editing) )?by\b/iu,
    },
    { kind: 'credit', pattern: /^.{0,200}\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,60}$/iu },
    { kind: 'credit', pattern: /^[([]?with (?:inputs?|reporting|additional reporting|files) (?:from|by)\b/iu },
    {
      kind: 'reprint',
      pattern:
        /^this (?:story|article|post|piece) (?:first |originally )?(?:was )?(?:originally |first )?(?:appeared|published|ran)\b/iu,
    },
  ],
  labels: new Map<string, 'title' | 'publisher' | 'url' | 'other'>([
    ['title', 'title'],
    ['headline', 'title'],
    ['source', 'publisher'],
    ['publisher', 'publisher'],
    ['outlet', 'publisher'],
    ['publication', 'publisher'],
    ['url', 'url'],
    ['link', 'url'],
    ['editor', 'other'],
    ['section', 'other'],
    ['category', 'other'],
    ['full title', 'title'],
    ['document tags', 'other'],
    ['document note', 'other'],
    ['views', 'other'],
  ]),
  controls:
    /^(?:subscribe(?: (?:now|today|for .{1,20}))?|sign (?:in|up|out)|log ?(?:in|out)|register|my account|(?:cart|basket)(?: \(\d{1,3}\))?|checkout|(?:accept|reject|allow|manage)(?: all)? (?:cookies|preferences|settings)|(?:accept|reject) all|become a member|start your (?:free )?trial|e-?paper|skip to (?:main )?content|(?:(?:open|close|main|toggle) )?menu)$/iu,
  comments:
    /^(?:(?:\d{1,5} |no |all |latest )?(?:(?:reader|user)s?['’]? )?(?:comments?|(?:leser)?kommentare?|commentaires?|comentarios?|commenti|reacties)(?: ?\(\d{1,5}\)| \d{1,5})?|(?:\d{1,5} )(?:replies|responses|thoughts)(?: (?:on|to) .{1,200})?|(?:join|start) the (?:conversation|discussion)|leave a (?:reply|comment))[:.!]?$/iu,
  consent:
    /^(?:(?:we|(?:this|our) (?:web)?site)(?: may)? (?:use|store|set|place)s?\b.{0,120}\b(?:cookies|similar technologies)\b|.{2,40} and our .{0,40}partners\b.{0,160}\b(?:cookies|personal data|device)\b|by (?:continuing|using|browsing|clicking|closing|remaining)\b.{0,80}\b(?:agree|accept|consent)\b.{0,60}\b(?:cookies|cookie policy|terms|privacy policy)\b|cookies (?:help us|on this (?:web)?site)\b|(?:we value your privacy|your privacy (?:is important|matters)|manage your (?:cookies|privacy|consent)|cookie (?:settings|notice|consent|preferences)|privacy (?:settings|preferences))\b.{0,40}$)/iu,
  newsletter:
    /^(?:(?:subscribe|sign up|register)\b(?:(?: (?:to|for|now|today|here|our|the|with))\b.{0,80})?|(?:get|receive)\b.{0,60}\b(?:inbox|newsletters?|e-?mails?|briefing|alerts?)|join (?:our (?:newsletter|mailing list|community)|(?:over |more than )?[\d,]{3,9} (?:readers|subscribers))\b.{0,60}|(?:our|the|free|daily|weekly|morning)?\s?(?:daily |weekly )?newsletters?|stay (?:informed|up to date|in the loop|connected)|never miss\b.{0,60}|don['’]t miss\b.{0,60})[.:!]?$/iu,
  pageCount:
    /^(?:(?:page|seite|página|pagina|sida|side) )?\d{1,3} ?(?:\/|of|von|de|sur|di|van|av|af) ?\d{1,3}(?=$|\s)|(?<!\S)(?:(?:page|seite|página|pagina|sida|side) )?\d{1,3} ?(?:\/|of|von|de|sur|di|van|av|af) ?\d{1,3}$/iu,
  printed: /^(?:printed|retrieved|(?:last )?accessed|downloaded|saved|gedruckt|abgerufen)(?: (?:on|from|at|am))?(?= |:|$):?/iu,
  referenceWords:
    /^(?:(?:citation|clarification|verification|source|page|date)s? needed|better source needed|failed verification|dubious(?: ?[–-] ?discuss)?|disputed|original research\??|according to whom\?|by whom\?|who\?|when\?|where\?|which\?|why\?|how\?|vague|unreliable source\??|dead link|permanent dead link|update|edit|(?:note|nb|n|fn|ref|lower-alpha) ?\d{1,3}|pp?\. ?\d{1,4}(?:[–-]\d{1,4})?)$/iu,
  opensPhrase: new Set(
    'a an the of to at from with into and or but by its their his that which who was were is are has had on in for'.split(' '),
  ),
  hyphened: new Set('twenty thirty forty fifty sixty seventy eighty ninety self ex all co non anti pro'.split(' ')),
  suspends: new Set('and or to nor but'.split(' ')),
  records,
  tells,
  isWord,
  notPlaces: new Set(
    'watch update updated breaking exclusive opinion review note read video photos photo listen live analysis editorial warning spoiler pros cons question answer moderator host correction column recap preview poll quiz podcast transcript summary tldr related first last next'.split(
      ' ',
    ),
  ),
  advisory:
    /^(?:eds?(?:itors?)?(?: note)?: ?.{0,200}|(?:attention|urgent|flash|bulletin|alert)(?: ?[-–—:/].{0,100})?|\((?:adds?|recasts?|updates?|refiles?|corrects?|writes through|removes?|releads?|eds?:|with)\b.{0,200}\)|(?:for immediate release|press release|news release|media release|media advisory|news provided by.{0,60}|embargo(?:ed)?\b.{0,80})[.:]?|(?:media |press )?(?:contacts?|enquiries|inquiries)(?: for (?:media|press))?\s?:.{0,160}|\(\(.{3,160}\)\)|[a-z]{2,4}(?:-[a-z]{2,4})?(?:\/[a-z]{2,4}){1,4}|https?:\/\/t\.co\/\S{1,40})$/iu,
  atPage:
    /^,? ?(?:on )?(?:pages?|pp?)\b\.? ?[A-Z]?\d{1,4}(?:\s?[-–]\s?\d{1,4})?[.,)]?(?: (?:article|news|advertising|family notices|detailed lists.{0,40}))?$/iu,
  proceedings:
    /^(?:(?:HC|HL)(?: |-)?(?:Deb|Debates?|Hansard)\b|(?:.{0,60}\b)?hansard\b|volume \d{1,4}(?:: | [(·|-] ?)?(?:debated on )?|debated on |(?:house of (?:commons|lords|representatives)|senate|official report|congressional record|parliamentary debates)\b)/iu,
  agencies: new Set(
    'Reuters|PRNewswire|PR Newswire|BUSINESS WIRE|GLOBE NEWSWIRE|GlobeNewswire|Newsfile Corp.|EFE|dpa-AFX|Ritzau|TT|NTB|APA|SDA|Keystone-SDA|Lusa|PAP|CTK|MTI|AGI|RIA Novosti|UNIAN|Ukrinform|Interfax-Ukraine|SAPA|PANA|NAN|GNA|AAP|NZPA|INS|UP|AP|Associated Press|The Associated Press|AFP|Agence France-Presse|Xinhua|TASS|dpa|DPA|ANSA|EFE|UPI|Bloomberg|PTI|ANI|IANS|Kyodo|Kyodo News|Yonhap|Anadolu|AA|WAFA|SANA|IRNA|INA|NNA|Interfax|PA|PA Media|AAP|CP|The Canadian Press|CNN|NINA|SPA|QNA|KUNA|WAM|MENA|Petra|Bernama|APP|BNS|CNA|VOA|RFE/RL|Shafaq News'.split(
      '|',
    ),
  ),
}

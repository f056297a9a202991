import type { DateRule } from '../../language.ts'
import { pairs, pattern } from './words.ts'

export const vagueRules: readonly DateRule[] = [
  {
    name: 'now',
    starts: ['now', 'nowadays', 'currently', 'presently', 'right now', 'these days', 'at present', 'at the', 'at this'],
    needs: ['deictic', 'vague'],
    pattern: pattern(
      '(?:nowadays|now|currently|presently|right now|these days|at present|at the moment|at this (?:[a-z]{3,12} )?(?:time|point|moment|stage|juncture))(?!-)',
    ),
    read: (_, { before, after, text }) =>
      /^now$/i.test(text) &&
      ((/\b(?:from|by|until|just|up to) +$/i.test(before) && /^ (?:on|then)/.test(after)) ||
        /^, now/.test(after) ||
        (/[- ]$/.test(before) && /\w-$/.test(before)))
        ? undefined
        : { kind: 'vague', timex: 'PRESENT_REF' },
    examples: { 'it is now': 'PRESENT_REF', 'Nowadays they': 'PRESENT_REF', currently: 'PRESENT_REF', 'known unknown': null },
  },
  {
    name: 'current',
    starts: ['current'],
    needs: ['vague'],
    pattern: pattern('current'),
    read: (_, { before, after }) =>
      /\b(?:the|its|their|his|her|our|at|under|and|a|to|of|for|in|with|from|than|most|by) +$|^$/i.test(before) &&
      !/^ (?:account|accounts|of|in|affairs|events|through|flow)\b|^[,.;]/.test(after)
        ? { kind: 'vague', timex: 'PRESENT_REF' }
        : undefined,
    examples: { 'the current law': 'PRESENT_REF', 'a strong current': null, 'current affairs': null },
  },
  {
    name: 'recently',
    starts: ['recently', 'lately', 'more recently', 'most recently', 'recent'],
    needs: ['vague'],
    pattern: pattern('(?:(?:more |most )?recently|lately|(?<recent>recent))(?!-)'),
    read: ({ recent }, { before }) =>
      recent !== undefined && /\bmost +$/i.test(before) ? undefined : { kind: 'vague', timex: 'PAST_REF' },
    examples: { 'he recently said': 'PAST_REF', 'a recent study': 'PAST_REF', recentness: null },
  },
  {
    name: 'the past, the future',
    starts: ['future', ...pairs(['the'], 'past future near foreseeable short long distant recent immediate not'.split(' '))],
    needs: ['vague'],
    pattern: pattern(
      '(?:the (?<which>past|future|near future|foreseeable future|near term|short term|long term|distant past|recent past|immediate future|not-too-distant future)(?! (?:\\d|[a-z]+(?:s|een|ty|ve|six|ten|one|two|three|four|nine|few|eight|seven)(?![a-z])|week|month|year|day|decade|century|summer|winter|spring|fall|tense|perfect))|(?<adjective>future))(?![-a-z])',
    ),
    read: ({ which, adjective }, { before, after }) => {
      if (adjective !== undefined)
        return (/\b(?:for|in|of|the|any|possible|its|their|his|her|on|to|and|about|against) +$|^$/i.test(before) &&
          /^ [a-z]/.test(after)) ||
          /^(?: [a-z]+)? [a-z]{3,}s\b/.test(after)
          ? { kind: 'vague', timex: 'FUTURE_REF' }
          : undefined
      return { kind: 'vague', timex: /past/i.test(which!) ? 'PAST_REF' : 'FUTURE_REF' }
    },
    examples: { 'in the past': 'PAST_REF', 'in the near future': 'FUTURE_REF', 'past him': null },
  },
  {
    name: 'soon',
    starts: ['soon', 'someday', 'some day', 'as soon', 'one day', 'a later'],
    needs: ['vague', 'unit'],
    pattern: pattern(
      '(?:as soon as possible|soon|some ?day(?!s)|one day|a later date|at a later date)(?! (?:after|as|before|became|found|began|realized|realised|had|was|were|discovered))',
    ),
    read: (_, { text, before, after }) => {
      if (/^one day$/i.test(text))
        return /^ (?:when|in|after|before)\b/.test(after) ||
          !/\b(?:will|would|could|may|might|hopes?|can|to|that) +$/i.test(before)
          ? { kind: 'duration', timex: 'P1D' }
          : { kind: 'vague', timex: 'FUTURE_REF' }
      // "was soon released", "soon burned down"
      if (/^soon$/i.test(text) && (/\b(?:was|were|had|did|been) +$/i.test(before) || /^ [a-z]{3,}ed\b/.test(after)))
        return undefined
      return /\b(?:as|too|so) +$/i.test(before) ? undefined : { kind: 'vague', timex: 'FUTURE_REF' }
    },
    examples: { 'will soon leave': 'FUTURE_REF', 'some day we': 'FUTURE_REF', 'as soon as he': null, 'was soon freed': null },
  },
]

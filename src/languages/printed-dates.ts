// dates as they are printed on pages and over texts, with what several languages put between their parts; the month is any word
export const dayFirst =
  /(?<![\d.:/])(?<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-](?:(?:de|of|d')\s)?(?<name>\p{L}{3,12})(?![\p{L}])\.?(?:(?:,|\sde|\sdel|\/|-|,\sthe)?[\s-]?(?<year>\d{4})(?!\d))?/giu
export const monthFirst =
  /(?<![\p{L}\d])(?<name>\p{L}{3,12})\.?[\s-](?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d)(?:(?:,\s?|\s|-)(?<year>\d{4})(?!\d))?/gu

// The filters of the timeline: words, dates, kind, how it is told, source, name, tag. They combine, and the address keeps them.
'use strict'
;(() => {
  const box = document.getElementById('filters')
  const form = document.getElementById('filter-form')
  const results = document.getElementById('results')
  const status = document.getElementById('results-status')
  const more = document.getElementById('results-more')
  const list = results.querySelector('ol')
  const whole = document.querySelectorAll('.columns, .key-events, .introduction')
  const language = box.dataset.language
  const fields = ['q', 'from', 'to', 'kind', 'factuality', 'source', 'name', 'tag']
  const pageSize = 100
  let found = []
  let shown = 0

  const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

  let prepared
  let vocabulary
  // what a word was taken for, and what an address asks for that there is not
  const slips = new Map()
  const missing = new Map()

  // shared with the axis
  function load() {
    window.citelineData ??= new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = `${document.body.dataset.root}assets/filter-data.js`
      script.onload = () => resolve(window.citelineEvents)
      script.onerror = reject
      document.head.append(script)
    })
    return (prepared ??= window.citelineData.then(prepare))
  }

  function prepare(data) {
    fillSelect('kind', data.kinds)
    fillSelect('factuality', data.factualities)
    fillSelect('source', byText(data.outlets))
    fillSelect('name', byText(data.names))
    fillSelect('tag', byText(data.tags))
    for (const row of data.rows) row.words = plain(`${row[1]} ${row[9]}`)
    return data
  }

  const byText = texts => [...texts].sort(new Intl.Collator(language).compare).map(text => [text, text])

  function fillSelect(name, options) {
    for (const [value, label] of options) form.elements[name].append(new Option(label, value))
    form.elements[name].closest('p').hidden = options.length === 0
  }

  // a day as a number that compares, also before year 1; the last possible one where `end`. A phone's keys for numbers have “.” or “,” only
  function day(text, end) {
    const parts =
      /^\s*(?<sign>-?)(?<year>\d{4})(?<month>\d\d)(?<dayOfMonth>\d\d)\s*$/.exec(text)?.groups ??
      /^\s*(?<sign>-?)(?<year>\d{1,6})(?:[-./, ](?<month>\d\d?)(?:[-./, ](?<dayOfMonth>\d\d?))?)?\s*$/.exec(text)?.groups
    if (!parts) return undefined
    const { sign, year, month, dayOfMonth } = parts
    if (month > 12 || dayOfMonth > 31) return undefined
    return (sign ? -1 : 1) * Number(year) * 10000 + Number(month ?? (end ? 12 : 1)) * 100 + Number(dayOfMonth ?? (end ? 31 : 1))
  }

  /** What a field holds that means nothing: no date, or nothing that there is to choose. */
  function unreadable(values) {
    const wrong = new Map()
    for (const name of ['from', 'to']) if (values[name] && day(values[name], false) === undefined) wrong.set(name, values[name])
    for (const name of fields) if (missing.has(name)) wrong.set(name, missing.get(name))
    for (const name of fields) form.elements[name].setAttribute('aria-invalid', wrong.has(name))
    return [...wrong.values()]
  }

  /** Whether two words differ by one letter that is missing, another, or in the other's place. */
  function isSlip(a, b) {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false
    let start = 0
    while (a[start] === b[start]) start++
    const [restA, restB] = [a.slice(start), b.slice(start)]
    return (
      restA.slice(1) === restB ||
      restA === restB.slice(1) ||
      restA.slice(1) === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
    )
  }

  /** For a word that stands nowhere, those that it may be a slip of. */
  function meant(data, word) {
    if (word.length < 4 || data.rows.some(row => row.words.includes(word))) return [word]
    vocabulary ??= new Set(data.rows.flatMap(row => row.words.match(/[\p{L}\p{N}]+/gu) ?? []))
    const near = [...vocabulary].filter(known => isSlip(word, known)).slice(0, 5)
    if (near.length > 0) slips.set(word, near)
    return near.length > 0 ? near : [word]
  }

  function matches(data, values) {
    slips.clear()
    const words = plain(values.q ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map(word => meant(data, word))
    const from = values.from && day(values.from, false)
    const to = values.to && day(values.to, true)
    const kind = data.kinds.findIndex(([key]) => key === values.kind)
    const told = data.factualities.findIndex(([key]) => key === values.factuality)
    const [outlet, name, tag] = [
      data.outlets.indexOf(values.source),
      data.names.indexOf(values.name),
      data.tags.indexOf(values.tag),
    ]
    return data.rows.filter(row => {
      if (!words.every(forms => forms.some(word => row.words.includes(word)))) return false
      if (from && row[4] && day(row[4], true) < from) return false
      if (to && row[3] && day(row[3], false) > to) return false
      if (values.kind && row[5] !== kind) return false
      if (values.factuality && row[10] !== told) return false
      if (values.source && !row[6].includes(outlet)) return false
      if (values.name && !row[7].includes(name)) return false
      return !values.tag || row[8].includes(tag)
    })
  }

  function showMore() {
    for (const [path, headline, label] of found.slice(shown, shown + pageSize)) {
      const item = document.createElement('li')
      const when = document.createElement('span')
      const link = document.createElement('a')
      when.className = 'when'
      when.textContent = label
      link.href = document.body.dataset.root + path
      link.textContent = headline
      item.append(when, link)
      list.append(item)
    }
    shown += pageSize
    more.hidden = shown >= found.length
  }

  async function apply() {
    const values = Object.fromEntries(fields.map(name => [name, form.elements[name].value.trim()]).filter(([, value]) => value))
    const active = Object.keys(values).length > 0 || missing.size > 0
    results.hidden = !active
    for (const part of whole) part.hidden = active
    const tell = detail => document.dispatchEvent(new CustomEvent('citeline:found', { detail }))
    if (!active) return void tell(null)
    const data = await load()
    found = matches(data, values)
    tell(found)
    const [texts, , , unread, slip] = data.said
    const notes = [
      ...unreadable(values).map(value => unread.replace('{text}', value)),
      ...[...slips].map(([word, near]) => slip.replace('{word}', word).replace('{others}', near.join('”, “'))),
    ]
    const text = found.length === 0 ? texts.zero : (texts[new Intl.PluralRules(language).select(found.length)] ?? texts.other)
    status.textContent = [text.replace('{count}', found.length.toLocaleString(language)), ...notes].join(' ')
    list.replaceChildren()
    shown = 0
    showMore()
  }

  function remember() {
    const address = new URL(location.href)
    for (const name of fields) {
      const value = form.elements[name].value.trim()
      if (value) address.searchParams.set(name, value)
      else address.searchParams.delete(name)
    }
    missing.clear()
    // so that the way back leads to the filters before
    if (address.href !== location.href) history.pushState(null, '', address)
  }

  async function fromAddress() {
    const given = new URLSearchParams(location.search)
    missing.clear()
    if (!fields.some(name => given.get(name))) {
      form.reset()
      return
    }
    box.open = true
    await load()
    for (const name of fields) {
      const value = given.get(name) ?? ''
      form.elements[name].value = value
      if (form.elements[name].value !== value) missing.set(name, value)
    }
    await apply()
    results.scrollIntoView({ block: 'start' })
  }

  /** What is found lies under the form, and may be out of sight. */
  function goToResults() {
    if (results.hidden) return
    results.focus({ preventScroll: true })
    results.scrollIntoView({ block: 'start' })
  }

  box.addEventListener('toggle', () => box.open && load())
  form.addEventListener('submit', event => {
    event.preventDefault()
    remember()
    apply().then(goToResults)
  })
  form.addEventListener('change', () => {
    remember()
    apply()
  })
  form.addEventListener('reset', () =>
    setTimeout(() => {
      remember()
      apply()
    }),
  )
  more.addEventListener('click', showMore)
  addEventListener('popstate', fromAddress)
  if (location.search) fromAddress()
})()

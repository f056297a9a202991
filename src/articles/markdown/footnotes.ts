import type MarkdownIt from 'markdown-it'

/** Teaches markdown-it footnotes: `[^1]` in a text is left out of it, `[^1]: …` is a block of its own. */
export function footnotes(parser: MarkdownIt): void {
  parser.block.ruler.before(
    'reference',
    'footnote',
    (state, startLine, endLine, silent) => {
      const text = state.src.slice(state.bMarks[startLine]! + state.tShift[startLine]!, state.eMarks[startLine])
      const mark = /^\[\^[^\]\s]{1,60}\]:[ \t]*/.exec(text)
      if (!mark) return false
      if (silent) return true
      let next = startLine + 1
      // goes on to a blank line or the next footnote
      while (next < endLine && !state.isEmpty(next) && !/^\s*\[\^/.test(state.src.slice(state.bMarks[next], state.eMarks[next])))
        next++
      const token = state.push('footnote_open', '', 1)
      token.map = [startLine, next]
      const inline = state.push('inline', '', 0)
      inline.content = state.getLines(startLine, next, state.blkIndent, false).trim().slice(mark[0].length)
      inline.map = [startLine, next]
      inline.children = []
      state.push('footnote_close', '', -1)
      state.line = next
      return true
    },
    { alt: ['paragraph'] },
  )
  parser.inline.ruler.before('link', 'footnote_reference', (state, silent) => {
    const mark = /^\[\^[^\]\s]{1,60}\]/.exec(state.src.slice(state.pos, state.pos + 64))
    if (!mark) return false
    if (!silent) state.push('footnote_reference', '', 0).content = mark[0]
    state.pos += mark[0].length
    return true
  })
}

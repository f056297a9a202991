import type { Article, NamedPicture, Timeline, TimelineEvent } from '../model.ts'
import { pathsOf, shownIn } from '../pictures/named.ts'
import type { Pictures, ShownPicture } from '../project/pictures.ts'
import type { WrittenPicture } from '../writers/writer-context.ts'

/** A picture as pages show it. */
export interface PictureView extends ShownPicture, Pick<NamedPicture, 'alt' | 'credit' | 'licence'> {
  /** Whether it is covered until a reader asks for it. */
  readonly isGraphic: boolean
}

/** The pictures of events as data files have them, by the events' ids. */
export function writtenPictures(
  events: readonly { readonly id: string; readonly picture?: PictureView }[],
): (event: string) => WrittenPicture | undefined {
  const pictures = new Map(events.flatMap(({ id, picture }) => (picture ? [[id, picture] as const] : [])))
  return event => {
    const picture = pictures.get(event)
    if (!picture) return undefined
    const { versions, isGraphic, ...said } = picture
    return { ...versions.at(-1)!, ...said, ...(isGraphic && { graphic: true }) }
  }
}

type Shown = Pictures['shown']

/** A picture with what is said of it; nothing where it could not be made. */
export function pictureView(picture: NamedPicture, shown: Shown, licence?: string): PictureView | undefined {
  const made = pathsOf(picture)
    .map(path => shown.get(path))
    .find(made => made !== undefined)
  if (!made) return undefined
  const { alt, credit, licence: own = licence, graphic = false } = picture
  return { ...made, alt, ...(credit && { credit }), ...(own && { licence: own }), isGraphic: graphic }
}

/** The picture of an article: the one that its author gives it, or else the first in its text. */
const pictureOf = (article: Article): NamedPicture | undefined => article.source.image ?? shownIn(article)[0]

/**
 * The picture of each event that has one, by its id: what an editor gave it, or that of an article whose news it is. An article that has
 * several pieces of news gives its picture to the most important one.
 */
export function eventPictures(
  { events }: Timeline,
  articles: readonly Article[],
  shown: Shown,
): ReadonlyMap<string, PictureView> {
  const pictures = new Map<string, PictureView>()
  const add = ({ id }: TimelineEvent, picture: PictureView | undefined) => {
    if (picture && !pictures.has(id)) pictures.set(id, picture)
  }
  if (shown.size === 0) return pictures
  for (const event of events) if (event.image && event.image !== 'none') add(event, pictureView(event.image, shown))
  for (const article of articles) {
    const picture = pictureOf(article)
    const { id, license, permission } = article.source
    if (!picture) continue
    const news = events.filter(({ citations }) => citations.some(({ source, isLead }) => source === id && isLead))
    const [first] = news.sort((a, b) => b.importance - a.importance)
    const licence = picture === article.source.image ? undefined : (license ?? permission)
    if (first && first.image === undefined) add(first, pictureView(picture, shown, licence))
  }
  return pictures
}

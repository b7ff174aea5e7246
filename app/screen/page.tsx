import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CountyMap } from '@/components/maps/county-map'
import { LIGHT_TONES } from '@/components/progress/light-tones'
import { ScreenBars } from '@/components/screen/screen-bars'
import { ScreenColumns } from '@/components/screen/screen-columns'
import { ScreenOpener } from '@/components/screen/screen-opener'
import { ScreenSlide } from '@/components/screen/screen-slide'
import { ScreenStage } from '@/components/screen/screen-stage'
import { ScreenTiles } from '@/components/screen/screen-tiles'
import { findScreenViewer } from '@/lib/auth/screen'
import { drawMap } from '@/lib/maps/view'
import { getScreen } from '@/lib/screen/queries'
import { screenPlaces, screenSlides } from '@/lib/screen/view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screen'))('title') }
}

/** The display screen: opened by a token of its own, it shows sums and rates and no single center. */
export default async function ScreenPage() {
  const [t, light, viewer] = await Promise.all([
    getTranslations('screen'),
    getTranslations('progress.light'),
    findScreenViewer(),
  ])
  if (!viewer)
    return <ScreenOpener words={{ opening: t('opening'), closed: t('closed'), hint: t('closedHint') }} />
  const { progress, map } = await getScreen(viewer)
  const slides = screenSlides(progress)
  const drawn = drawMap(map.outlines, screenPlaces(map.points))
  const heading = (part: string) => t('heading', { unit: slides.unit, part })
  return (
    <ScreenStage label={t('title')}>
      <ScreenSlide title={heading(t('overview'))} asOf={slides.asOf}>
        <ScreenTiles tiles={slides.tiles} />
      </ScreenSlide>
      <ScreenSlide title={heading(t('standings'))} asOf={slides.asOf}>
        <div className="grid h-full grid-cols-2 gap-7">
          <ScreenBars title={t('area')} bars={slides.area} color="var(--chart-1)" />
          <ScreenBars title={t('coverage')} bars={slides.coverage} color="var(--chart-3)" />
        </div>
      </ScreenSlide>
      <ScreenSlide title={heading(t('services'))} asOf={slides.asOf}>
        <div className="grid h-full grid-cols-[3fr_2fr] gap-7">
          <ScreenColumns title={t('visits')} months={slides.visits} />
          <ScreenBars title={t('domains')} bars={slides.domains} color="var(--chart-3)" />
        </div>
      </ScreenSlide>
      <ScreenSlide title={heading(t('map'))} asOf={slides.asOf}>
        <div className="grid h-full grid-cols-2 gap-7">
          <div className="overflow-hidden rounded-lg border border-line bg-surface p-6 [&>svg]:h-full">
            {drawn && (
              <CountyMap
                map={drawn}
                title={t('map')}
                markOf={(place) => ({
                  key: place.name,
                  name: place.name,
                  tone: LIGHT_TONES[place.light],
                  word: light(place.light),
                  caption: `${place.name} ${place.text}`,
                })}
              />
            )}
          </div>
          <ScreenBars title={t('reporting')} bars={slides.reporting} color="var(--chart-6)" />
        </div>
      </ScreenSlide>
    </ScreenStage>
  )
}

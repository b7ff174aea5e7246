import type { FontKind } from '@/lib/documents/model'

/** 机关版 names the fonts of the standard; WINDOWS those that every Windows brings along. Fonts are named, never shipped. */
export type FontPreset = 'GB2312' | 'WINDOWS'

const FACES: Record<FontPreset, Record<FontKind, string>> = {
  GB2312: { XIAO_BIAO_SONG: '方正小标宋简体', HEI: '黑体', KAI: '楷体_GB2312', FANG_SONG: '仿宋_GB2312' },
  WINDOWS: { XIAO_BIAO_SONG: '宋体', HEI: '黑体', KAI: '楷体', FANG_SONG: '仿宋' },
}

/** Face of the page number. Rule: GB/T 9704-2012 7.5, 4号半角宋体阿拉伯数字. */
export const PAGE_NUMBER_FACE = '宋体'

/** East Asian face of a kind of font. */
export function faceOf(preset: FontPreset, kind: FontKind): string {
  return FACES[preset][kind]
}

/** Every East Asian face that a document of this preset may name. */
export function facesOf(preset: FontPreset): string[] {
  return [...Object.values(FACES[preset]), PAGE_NUMBER_FACE]
}

/** Font attributes of a run; the hint makes quotation marks and dashes take the Chinese face. */
export function fontAttributes(face: string) {
  return {
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    eastAsia: face,
    hint: 'eastAsia',
  }
}

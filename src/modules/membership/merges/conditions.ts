import { onClosing } from '../closures/conditions.ts'
import { store as locationStore } from '../locations/tables.ts'
import { undoableWith } from './queries.ts'
import { refuse, written } from './rules.ts'

onClosing({
  name: 'notOfMerge',
  of: 'location',
  says: {
    en: 'It is no company’s global ID that a merge brought and may still give back',
    ko: '아직 되돌릴 수 있는 합치기로 들어온 글로벌 ID가 아니어야 해요',
  },
  flaw: async (ctx, { locationId }) => {
    const { partnerId } = await locationStore.get(ctx, locationId ?? '')
    const merge = await undoableWith(ctx, partnerId)
    const link = `/account/merges/${merge?.id}`
    return merge ? refuse.mayComeBack({ ...written(partnerId), until: merge.until }, { link }) : null
  },
})

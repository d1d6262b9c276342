import { gistOf } from './spoken.ts'

const DOES = '(?:can|sua|doi|gui|viet|moi|lam|muon|tra|tra lai|bo sung|hoi|lui|gia han|nhac|de nghi|yeu cau)'
const LEAVES = new RegExp(
  `^(?:thoi|huy|huy bo|bo di|bo|de nguyen|giu nguyen|dung lai|thoat|(?:thoi )?(?:khong|khoi) ${DOES}(?: (?:nua|gi|doi|sua|gui|moi|lai|dau))+|thoi (?:khong|khoi) ${DOES})$`,
)

/** "Thôi", "thôi không đổi nữa": what was begun is left as it was. */
export const leavesSaid = (text: string): boolean => LEAVES.test(gistOf(text))

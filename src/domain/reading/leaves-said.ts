import { gistOf } from './spoken.ts'

const LEAVES =
  /^(?:thoi|huy|huy bo|bo di|bo|de nguyen|giu nguyen|dung lai|thoat|khong (?:can|sua|doi|gui|viet|moi|lam|muon)(?: (?:nua|gi|doi|sua|gui|moi))+)$/

/** "Thôi", "thôi không đổi nữa": what was begun is left as it was. */
export const leavesSaid = (text: string): boolean => LEAVES.test(gistOf(text))

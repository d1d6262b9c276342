/** Stands where the name of somebody stood who has left and is named nowhere any more. */
export const SOMEONE_WHO_LEFT = 'người đã rút tên'

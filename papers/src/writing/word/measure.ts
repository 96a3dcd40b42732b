/** Word's measures: twentieths of a point, half points; 1 mm is 56.7 twentieths. */
export const twips = (millimetres: number): number => Math.round(millimetres * 56.6929)
export const twipsOfPoints = (points: number): number => Math.round(points * 20)
export const halfPoints = (points: number): number => Math.round(points * 2)

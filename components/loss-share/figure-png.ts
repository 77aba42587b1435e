import { rangeError, say } from '../../src/core/message.ts';

/** Device pixels in a pixel of the picture. */
const SCALE = 2;

/** An SVG document as a PNG at twice its size. Rejects where a page's policy does not let it be drawn. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(rangeError(say`the picture is too large`)) : resolve(blob)));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

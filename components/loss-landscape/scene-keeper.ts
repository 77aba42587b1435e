import { createScene, type Scene, type SceneInput } from './scene.ts';

/** Keeps the last scene, and lays out another only when something that it is made from is another. */
export class SceneKeeper {
  private input: SceneInput | undefined;
  private scene: Scene | undefined;

  get(input: SceneInput): Scene {
    if (this.scene === undefined || !isSame(this.input, input)) {
      this.scene = createScene(input);
      this.input = input;
    }
    return this.scene;
  }
}

function isSame(a: SceneInput | undefined, b: SceneInput): boolean {
  if (a === undefined) return false;
  const keys = Object.keys(b) as (keyof SceneInput)[];
  return keys.every((key) => a[key] === b[key]);
}

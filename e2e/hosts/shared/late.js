/** In pages whose figures are there before their elements are: the tests say when those come. */
globalThis.loadElements = () => import('loss-landscape');

package org.viralstack.render.composition;

/** One layout. Stateless. */
interface Composition {
  void compose(Sheet sheet);
}

package org.viralstack.render.composition;

import org.viralstack.render.sheet.Sheet;

/** One layout. Stateless. */
interface Composition {
  void compose(Sheet sheet);
}

/**
 * Trying the renderer out without a server: decks from JSON files, a contact sheet of samples, and
 * the benchmark.
 *
 * <pre>{@code
 * mvn -q package -pl render-module -am -DskipTests
 * mvn -q dependency:build-classpath -pl render-module -Dmdep.outputFile=target/classpath.txt
 * cd render-module
 * java -cp "target/classes:$(cat target/classpath.txt)" org.viralstack.render.cli.RenderSlides deck.json out
 * java -cp "target/classes:$(cat target/classpath.txt)" org.viralstack.render.cli.ContactSheet sheet.png 270
 * java -cp "target/classes:$(cat target/classpath.txt)" org.viralstack.render.cli.SlideBenchmark 60 2
 * java -cp "target/classes:$(cat target/classpath.txt)" org.viralstack.render.cli.MovieBenchmark picture.jpg target/movie 3 2 3
 * }</pre>
 */
package org.viralstack.render.cli;

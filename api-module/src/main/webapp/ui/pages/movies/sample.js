/** A small movie to begin with: two scenes of words. */
export const SAMPLE = {
  title: "First movie",
  width: 1280,
  height: 720,
  fps: 30,
  scenes: [
    {
      id: "opening",
      duration: 2,
      bgColor: "#4f46e5",
      layers: [{ type: "text", text: "Hello", x: "50%", y: "50%", anchor: "center", fontSize: 120, color: "#ffffff", animation: "pop" }],
      transition: { type: "fade", duration: 0.5 },
    },
    {
      id: "ending",
      duration: 2,
      bgColor: "#17181c",
      layers: [{ type: "text", text: "Made from JSON", x: "50%", y: "50%", anchor: "center", fontSize: 72, color: "#ffffff" }],
    },
  ],
};

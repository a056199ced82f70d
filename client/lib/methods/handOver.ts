/** Gives a file to the browser to keep. */
export function handOver(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // the browser needs the address until it has begun
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

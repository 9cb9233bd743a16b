namespace AskNix.Understanding.Names;

/// <summary>What a line of a <see cref="SortedLines"/> is found by, written into the room that is given.</summary>
/// <param name="line">The line, in UTF-8.</param>
/// <param name="room">Where the key is written.</param>
delegate ReadOnlySpan<char> LineKey(ReadOnlySpan<byte> line, Span<char> room);

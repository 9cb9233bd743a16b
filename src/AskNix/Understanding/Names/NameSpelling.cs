namespace AskNix.Understanding.Names;

/// <summary>Writes what is left of a name where spelling does not matter; two names with the same rest are one.</summary>
/// <param name="name">The name as it is written.</param>
/// <param name="key">Takes the rest; as long as the name at least.</param>
/// <returns>The length of the rest; 0 where nothing is left.</returns>
delegate int NameSpelling(ReadOnlySpan<char> name, Span<char> key);

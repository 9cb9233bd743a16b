namespace AskNix.Plugins;

/// <summary>What a plugin is given on its standard input, as one JSON object.</summary>
/// <param name="Protocol">The version of this exchange.</param>
/// <param name="Sentence">The sentence, secrets masked.</param>
/// <param name="Intent">The intent this program read, such as <c>explain-concept</c>.</param>
public sealed record PluginRequest(int Protocol, string Sentence, string Intent);

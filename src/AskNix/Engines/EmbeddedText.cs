using System.Reflection;

namespace AskNix.Engines;

/// <summary>Reads the expressions that are part of the program.</summary>
internal static class EmbeddedText
{
    /// <param name="name">The file name, such as <c>evaluate-system.nix</c>.</param>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"engines/{name}")
            ?? throw new InvalidOperationException($"{name} is not part of this program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

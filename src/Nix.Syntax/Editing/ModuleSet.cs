using System.Collections.Immutable;
using System.Text;
using Nix.Syntax.Ast;

namespace Nix.Syntax.Editing;

/// <summary>The files a configuration is put together from, found by following what each of them imports.</summary>
public sealed class ModuleSet
{
    // More than any configuration has; ends what imports itself under ever new names.
    const int Most = 500;

    ModuleSet(ImmutableArray<ModuleSource> sources) => Sources = sources;

    /// <summary>The first file and then those it imports, each followed by its own imports; each file once.</summary>
    public ImmutableArray<ModuleSource> Sources { get; }

    /// <summary>Follows the imports of a file. Search paths and computed names are not followed.</summary>
    /// <param name="file">The module or the flake.nix to begin with, absolute.</param>
    /// <param name="read">The text of a file; null where there is none, or a directory.</param>
    /// <param name="home">The home directory, for paths that begin with <c>~/</c>.</param>
    public static ModuleSet Follow(string file, Func<string, byte[]?> read, string home)
    {
        var sources = ImmutableArray.CreateBuilder<ModuleSource>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([file]);
        while (pending.TryPop(out string? next) && sources.Count < Most)
        {
            string path = next;
            byte[]? text = read(path);
            if (text is null)
            {
                path = $"{path.TrimEnd('/')}/default.nix";
                text = read(path);
            }

            if (text is null || !path.EndsWith(".nix", StringComparison.Ordinal) || !seen.Add(path))
                continue;
            var tree = SyntaxTree.Parse(text);
            sources.Add(new ModuleSource(path, tree));
            string directory = path[..Math.Max(1, path.LastIndexOf('/'))];
            foreach (var imported in ImportedPaths.Of(tree).Reverse())
                pending.Push(PathText.Resolve(Encoding.UTF8.GetBytes(imported.Path), directory, home));
        }

        return new ModuleSet(sources.ToImmutable());
    }

    /// <summary>The files that already say something of what the edit is about, in order.</summary>
    public ImmutableArray<ModuleSource> Candidates(Edit edit) =>
        edit.Subject is { } subject ? [.. Sources.Where(source => Says(source.Tree, subject))] : [];

    static bool Says(SyntaxTree tree, AttributePath option)
    {
        var file = ModuleFile.Search(tree, option);
        return file.Definitions.Count + file.Deeper.Count > 0;
    }
}

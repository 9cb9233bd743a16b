using System.Runtime.CompilerServices;
using System.Text.Json;
using AskNix.Errors;

namespace AskNix.Catalogue;

/// <summary>The packages of a <c>packages.json</c> as channels publish it, plain or compressed with brotli (told by the name <c>.br</c>).</summary>
public sealed class PackagesJsonFile(string path, string revisionKey) : IIndexSource
{
    public string RevisionKey => revisionKey;

    /// <exception cref="AskNixException">The file cannot be read, or is no such list.</exception>
    public async IAsyncEnumerable<IndexEntry> Read([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = JsonFile.Open(path);
        var any = false;
        await using var members = new JsonMembers(stream, "packages").Read(cancellation).GetAsyncEnumerator(cancellation);
        while (await Next(members))
        {
            any = true;
            yield return Package(members.Current.Name, members.Current.Value);
        }

        if (!any)
            throw JsonFile.Malformed(path, "it has no member \"packages\" with packages in it", null);
    }

    private async ValueTask<bool> Next(IAsyncEnumerator<(string, ReadOnlyMemory<byte>)> members)
    {
        try
        {
            return await members.MoveNextAsync();
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidDataException or InvalidOperationException)
        {
            throw JsonFile.Malformed(path, malformed.Message, malformed);
        }
    }

    private static Package Package(string attribute, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var package = document.RootElement;
        var meta = package.Member("meta");
        return new Package(attribute)
        {
            PName = package.Text("pname"),
            Version = package.Text("version"),
            Description = meta.Text("description"),
            LongDescription = meta.Text("longDescription").Trim(),
            MainProgram = meta.Text("mainProgram"),
            Licence = Licence(meta.Member("license")),
            Homepage = meta.Member("homepage") is { ValueKind: JsonValueKind.Array } pages && pages.GetArrayLength() > 0 ? pages[0].AsText() : meta.Text("homepage"),
            Unsupported = meta.Flag("unsupported"),
            Broken = meta.Flag("broken"),
            Insecure = meta.Flag("insecure"),
            Unfree = meta.Flag("unfree"),
            Outputs = package.Member("outputs") is { ValueKind: JsonValueKind.Object } outputs ? [.. outputs.EnumerateObject().Select(output => output.Name)] : ["out"],
            Position = meta.Text("position"),
        };
    }

    private static string Licence(JsonElement licence) => licence.ValueKind switch
    {
        JsonValueKind.Array => string.Join(", ", licence.EnumerateArray().Select(Licence).Where(name => name.Length > 0)),
        JsonValueKind.Object => licence.Text("spdxId") is { Length: > 0 } spdx ? spdx
            : licence.Text("shortName") is { Length: > 0 } shortName ? shortName
            : licence.Text("fullName"),
        _ => licence.AsText(),
    };
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using AskNix.Errors;

namespace AskNix.Catalogue;

/// <summary>The options of an <c>options.json</c> as channels and <c>config.system.build.manual.optionsJSON</c> give it, plain or compressed with brotli.</summary>
public sealed class OptionsJsonFile(string path, string revisionKey) : IOptionSource
{
    public string RevisionKey => revisionKey;

    /// <exception cref="AskNixException">The file cannot be read, or is no such list.</exception>
    public async IAsyncEnumerable<ConfigurationOption> Read([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = JsonFile.Open(path);
        await using var members = new JsonMembers(stream, null).Read(cancellation).GetAsyncEnumerator(cancellation);
        while (await Next(members))
            yield return Option(members.Current.Name, members.Current.Value);
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

    private static ConfigurationOption Option(string name, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var option = document.RootElement;
        return new ConfigurationOption(name, option.Text("type"))
        {
            Description = Text(option.Member("description")).Trim(),
            Default = Text(option.Member("default")),
            Example = Text(option.Member("example")),
            Declarations = option.Member("declarations") is { ValueKind: JsonValueKind.Array } places
                ? [.. places.EnumerateArray().Select(place => place.ValueKind is JsonValueKind.Object ? place.Text("name") : place.AsText())]
                : [],
            ReadOnly = option.Flag("readOnly"),
        };
    }

    /// <summary>A text, or a text marked as an expression or as Markdown; an older file holds the bare value.</summary>
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object when value.TryGetProperty("text", out var text) => text.AsText(),
        _ => value.GetRawText(),
    };
}

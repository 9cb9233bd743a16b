using System.Buffers;
using System.Text.Json;

namespace Nix.Formats;

/// <summary>
/// Reads derivations from JSON as any Nix has shown them: version 4 of the format (2.34), whose paths are names in the store, whose
/// inputs are one object and whose structured attributes stand apart; and before it whole paths, <c>inputDrvs</c> and <c>inputSrcs</c>,
/// at first (2.8) with mere lists of outputs, without a name, and with the method as a prefix of the algorithm.
/// </summary>
public sealed class DerivationJsonReader
{
    private readonly string _storeDirectory;

    private DerivationJsonReader(string storeDirectory) => _storeDirectory = storeDirectory;

    /// <summary>Reads all that <c>nix derivation show</c> prints.</summary>
    /// <exception cref="NixFormatException">It is no such JSON.</exception>
    public static IReadOnlyDictionary<StorePath, Derivation> Read(ReadOnlyMemory<byte> json, string storeDirectory)
    {
        var reader = new DerivationJsonReader(storeDirectory);
        return Parse(json, root =>
        {
            var members = root;
            if (root.TryGetProperty("derivations", out var inner) && root.TryGetProperty("version", out var version))
            {
                CheckVersion(version);
                members = Object(inner, "derivations");
            }
            var derivations = new SortedDictionary<StorePath, Derivation>();
            foreach (var member in members.EnumerateObject())
            {
                var path = reader.Path(member.Name);
                derivations[path] = reader.Derivation(Object(member.Value, member.Name), path.DerivationName);
            }
            return derivations;
        });
    }

    /// <summary>Reads one derivation.</summary>
    /// <param name="json">Its JSON.</param>
    /// <param name="storeDirectory">The store directory.</param>
    /// <param name="name">Its name, which older forms do not say.</param>
    /// <exception cref="NixFormatException">It is no such JSON.</exception>
    public static Derivation ReadOne(ReadOnlyMemory<byte> json, string storeDirectory, string? name = null) =>
        Parse(json, root => new DerivationJsonReader(storeDirectory).Derivation(root, name));

    private static T Parse<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T> read) =>
        JsonText.Read(json, "no derivation in JSON", root => read(Object(root, "the whole")));

    private Derivation Derivation(JsonElement json, string? name)
    {
        if (json.TryGetProperty("version", out var version))
            CheckVersion(version);
        if (json.TryGetProperty("name", out var named))
            name = Text(named, "name");
        var derivation = new Derivation(name ?? throw Fault("'name' is missing"))
        {
            Platform = JsonText.Bytes(Of(json, "system", JsonValueKind.String)),
            Builder = JsonText.Bytes(Of(json, "builder", JsonValueKind.String)),
        };
        foreach (var argument in Of(json, "args", JsonValueKind.Array).EnumerateArray())
            derivation.Arguments.Add(JsonText.Bytes(String(argument, "args")));
        foreach (var variable in Of(json, "env", JsonValueKind.Object).EnumerateObject())
            derivation.Environment[ByteString.Of(variable.Name)] = JsonText.Bytes(String(variable.Value, variable.Name));
        if (json.TryGetProperty("structuredAttrs", out var structured) && structured.ValueKind is not JsonValueKind.Null)
        {
            var text = new ArrayBufferWriter<byte>();
            JsonText.Write(text, Object(structured, "structuredAttrs"));
            derivation.StructuredAttributes = text.WrittenSpan.ToArray();
        }
        else
        {
            // Before version 4 they were a variable.
            derivation.CheckStructuredAttributes();
        }

        var isGrouped = json.TryGetProperty("inputs", out var inputs);
        foreach (var source in Of(isGrouped ? inputs : json, isGrouped ? "srcs" : "inputSrcs", JsonValueKind.Array).EnumerateArray())
            derivation.InputSources.Add(Path(Text(source, "a source")));
        foreach (var input in Of(isGrouped ? inputs : json, isGrouped ? "drvs" : "inputDrvs", JsonValueKind.Object).EnumerateObject())
            Read(derivation.Input(Path(input.Name)), input.Value);
        foreach (var output in Of(json, "outputs", JsonValueKind.Object).EnumerateObject())
            derivation.Outputs[output.Name] = Output(Object(output.Value, output.Name), derivation.Name, output.Name);
        return derivation;
    }

    private static void Read(DerivationInput input, JsonElement json)
    {
        var isList = json.ValueKind is JsonValueKind.Array;
        foreach (var output in (isList ? json : Of(json, "outputs", JsonValueKind.Array)).EnumerateArray())
            input.Outputs.Add(Text(output, "an output"));
        if (isList || !json.TryGetProperty("dynamicOutputs", out var dynamicOutputs))
            return;
        foreach (var inner in Object(dynamicOutputs, "dynamicOutputs").EnumerateObject())
            Read(input.OfOutput(inner.Name), inner.Value);
    }

    private DerivationOutput Output(JsonElement json, string derivation, string output)
    {
        string? Member(string name) => json.TryGetProperty(name, out var value) ? Text(value, name) : null;
        var (path, hash, algorithmText, methodText) = (Member("path"), Member("hash"), Member("hashAlgo"), Member("method"));
        if (hash is null && algorithmText is null)
            return path is null ? new DerivationOutput.Deferred() : new DerivationOutput.InputAddressed(Path(path));

        var rest = algorithmText.AsSpan();
        var method = ContentAddressMethods.TakePrefix(ref rest);
        if (methodText is not null && !ContentAddressMethods.TryFind(methodText, out method))
            throw Fault($"the output '{output}' has the unknown method '{methodText}'");
        var algorithm = NixHashAlgorithms.Find(rest);
        if (algorithm is NixHashAlgorithm.None && rest.Length > 0)
            throw Fault($"the output '{output}' has the unknown hash algorithm '{rest}'");
        if (hash is not null and not DerivationOutput.Impure.Mark)
        {
            var address = new ContentAddress(method, NixHash.Parse(hash, algorithm));
            return new DerivationOutput.Fixed(
                path is null ? StorePath.OfContent(_storeDirectory, StorePath.OutputName(derivation, output), address) : Path(path), address);
        }
        var isImpure = hash is not null || (json.TryGetProperty("impure", out var impure) && impure.ValueKind is JsonValueKind.True);
        return isImpure ? new DerivationOutput.Impure(method, algorithm) : new DerivationOutput.Floating(method, algorithm);
    }

    private StorePath Path(string text) => text.Contains('/', StringComparison.Ordinal) ? StorePath.Parse(text, _storeDirectory) : StorePath.ParseBaseName(text);

    private static void CheckVersion(JsonElement version)
    {
        if (version.ValueKind is not JsonValueKind.Number || !version.TryGetInt32(out var number) || number is < 1 or > DerivationJsonWriter.Version)
            throw Fault($"its version is {version.GetRawText()}; versions up to {DerivationJsonWriter.Version} are known");
    }

    private static JsonElement Of(JsonElement json, string name, JsonValueKind kind)
    {
        if (json.ValueKind is not JsonValueKind.Object || !json.TryGetProperty(name, out var value))
            throw Fault($"'{name}' is missing");
        return Expect(value, kind, name);
    }

    private static JsonElement Object(JsonElement json, string what) => Expect(json, JsonValueKind.Object, what);

    private static JsonElement String(JsonElement json, string what) => Expect(json, JsonValueKind.String, what);

    private static string Text(JsonElement json, string what) => System.Text.Encoding.UTF8.GetString(JsonText.Bytes(String(json, what)));

    private static JsonElement Expect(JsonElement json, JsonValueKind kind, string what) => json.ValueKind == kind
        ? json
        : throw Fault($"{what} is of the kind {json.ValueKind}, not {kind}");

    private static NixFormatException Fault(string what) => new($"no derivation in JSON: {what}");
}

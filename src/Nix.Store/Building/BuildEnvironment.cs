using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store.Building;

/// <summary>
/// What a builder finds around it: variables, and files in its directory for what it asked to have as files (LocalDerivationGoal::initEnv
/// and initTmpDir in src/libstore/build/local-derivation-goal.cc; manual: derivations, builder execution).
/// </summary>
internal sealed class BuildEnvironment
{
    /// <summary>What is no directory anywhere.</summary>
    internal const string Home = "/homeless-shelter";

    private readonly BuildPlan _plan;
    private readonly string _directory;
    private readonly string _directorySeen;
    private readonly SortedDictionary<string, string> _variables = new(StringComparer.Ordinal);

    private BuildEnvironment(BuildPlan plan, string directory, string directorySeen)
    {
        _plan = plan;
        _directory = directory;
        _directorySeen = directorySeen;
    }

    /// <summary>Makes the files and returns the variables.</summary>
    /// <param name="plan">What is built.</param>
    /// <param name="settings">How.</param>
    /// <param name="directory">The build's directory.</param>
    /// <param name="directorySeen">What that is called in the sandbox.</param>
    internal static IReadOnlyDictionary<string, string> Make(BuildPlan plan, BuildSettings settings, string directory, string directorySeen)
    {
        var environment = new BuildEnvironment(plan, directory, directorySeen);
        environment.AddUsual(settings);
        if (plan.Attributes.Structured is null)
            environment.AddAttributes();
        environment.AddDirectories();
        if (plan.Attributes.IsFixed)
            environment._variables["NIX_OUTPUT_CHECKED"] = "1";
        if (plan.Attributes.IsFixed || plan.Attributes.IsImpure)
        {
            foreach (var name in plan.Attributes.Words("impureEnvVars") ?? [])
                environment._variables[name] = settings.ImpureVariables(name) ?? "";
        }
        environment._variables["NIX_LOG_FD"] = "2";
        environment._variables["TERM"] = "xterm-256color";
        if (plan.Attributes.Structured is { } structured)
            environment.AddStructured(structured);
        else
            environment.AddReferencesGraph();
        return environment._variables;
    }

    private void AddUsual(BuildSettings settings)
    {
        _variables["PATH"] = "/path-not-set";
        _variables["HOME"] = Home;
        _variables["NIX_STORE"] = _plan.StoreDir;
        _variables["NIX_BUILD_CORES"] = settings.Cores.ToString(CultureInfo.InvariantCulture);
    }

    private void AddAttributes()
    {
        var asFiles = _plan.Attributes.Words("passAsFile") ?? [];
        foreach (var (name, value) in _plan.Derivation.Environment)
        {
            var text = LosslessText.Of(name.Bytes);
            if (!asFiles.Contains(text, StringComparer.Ordinal))
            {
                _variables[text] = _plan.Rewriter.Text(value);
                continue;
            }
            var file = ".attr-" + NixHash.Of(NixHashAlgorithm.Sha256, name.Bytes).ToString(NixHashFormat.Base32, withAlgorithm: false);
            Write(file, _plan.Rewriter.Rewrite(value));
            _variables[text + "Path"] = $"{_directorySeen}/{file}";
        }
    }

    private void AddDirectories()
    {
        foreach (var name in (string[])["NIX_BUILD_TOP", "TMPDIR", "TEMPDIR", "TMP", "TEMP", "PWD"])
            _variables[name] = _directorySeen;
    }

    private void AddStructured(JsonElement structured)
    {
        var attributes = JsonNode.Parse(structured.GetRawText(), documentOptions: JsonText.Options)!.AsObject();
        attributes["outputs"] = new JsonObject(_plan.Derivation.Outputs.Keys.Select(output =>
            KeyValuePair.Create(output, (JsonNode?)JsonValue.Create(Placeholder.OfOutput(output)))));
        if (attributes["exportReferencesGraph"] is JsonObject graphs)
        {
            foreach (var (name, roots) in graphs.ToList())
            {
                List<string> paths = [.. roots is JsonArray list ? list.Select(path => path!.GetValue<string>()) : [roots!.GetValue<string>()]];
                attributes[name] = new ReferencesGraph(_plan).ToJson(paths);
            }
        }
        using var whole = JsonDocument.Parse(attributes.ToJsonString(), JsonText.Options);
        Write(".attrs.sh", _plan.Rewriter.Rewrite(Encoding.UTF8.GetBytes(StructuredAttributes.ToShell(whole.RootElement))));
        _variables["NIX_ATTRS_SH_FILE"] = $"{_directorySeen}/.attrs.sh";
        var json = new ArrayBufferWriter<byte>();
        JsonText.Write(json, whole.RootElement);
        Write(".attrs.json", _plan.Rewriter.Rewrite(json.WrittenSpan.ToArray()));
        _variables["NIX_ATTRS_JSON_FILE"] = $"{_directorySeen}/.attrs.json";
    }

    private void AddReferencesGraph()
    {
        var words = _plan.Attributes.Words("exportReferencesGraph") ?? [];
        if (words.Count % 2 != 0)
        {
            throw new BuildRequestException(
                $"odd number of tokens in 'exportReferencesGraph': '{_plan.Attributes.Text("exportReferencesGraph")}'");
        }
        for (var i = 0; i < words.Count; i += 2)
        {
            if (words[i].Contains('/', StringComparison.Ordinal) || words[i] is "." or "..")
                throw new BuildRequestException($"invalid file name '{words[i]}' in 'exportReferencesGraph'");
            Write(words[i], Encoding.UTF8.GetBytes(new ReferencesGraph(_plan).ToText(words[i + 1])));
        }
    }

    private void Write(string name, ReadOnlySpan<byte> text)
    {
        using var directory = TreeDirectory.Open(_directory);
        using var file = directory.CreateFile(LosslessText.Bytes(name), 0x1a4);
        file.Write(text);
    }
}

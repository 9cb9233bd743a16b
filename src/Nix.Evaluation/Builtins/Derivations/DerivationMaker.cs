using System.Buffers;
using System.Text;
using Nix.Evaluation.Builtins.Data;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Printing;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>Makes one derivation of a set of attributes: its environment, its inputs, its outputs with their paths, its file.</summary>
sealed class DerivationMaker
{
    readonly Evaluator evaluator;
    readonly DerivationNames names;
    readonly DerivationHashes hashes;
    readonly Derivation derivation;
    readonly OutputWishes wishes;
    ArrayBufferWriter<byte>? structured;
    StringContext? refersTo;
    int position;

    public DerivationMaker(Evaluator evaluator, DerivationNames names, DerivationHashes hashes, string name)
    {
        this.evaluator = evaluator;
        this.names = names;
        this.hashes = hashes;
        derivation = new Derivation(name);
        wishes = new OutputWishes(evaluator);
    }

    /// <summary>The set of drvPath and of the outputs.</summary>
    public AttributeSet Make(AttributeSet attributes, int site)
    {
        position = site;
        if (StorePath.FaultOfName(derivation.Name) is { } fault)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"invalid derivation name: {fault}. Please pass a different 'name'.");
        if (Flag(attributes, names.StructuredAttrs, "while evaluating the `__structuredAttrs` attribute passed to builtins.derivationStrict"))
            structured = new ArrayBufferWriter<byte>();
        bool ignoreNulls = Flag(attributes, names.IgnoreNulls, "while evaluating the `__ignoreNulls` attribute passed to builtins.derivationStrict");

        foreach (int at in evaluator.NameOrder(attributes))
        {
            int name = attributes.Names[at];
            if (name != names.IgnoreNulls)
                TakeTraced(name, attributes.Values[at].Value, attributes.Positions[at], ignoreNulls);
        }

        FinishStructured();
        Need(refersTo);
        Check();
        return evaluator.Store.Named(() =>
        {
            ChooseOutputs();
            return Write();
        });
    }

    bool Flag(AttributeSet attributes, int name, string context) =>
        attributes.Get(name) is { } value && evaluator.ForceBoolean(value, position, context);

    void TakeTraced(int name, Value value, int definedAt, bool ignoreNulls)
    {
        int around = evaluator.Depth;
        try
        {
            if (!ignoreNulls || value.Force(evaluator, position) is not NixNull)
                Take(name, value);
        }
        catch (EvaluationException failure) when (
            failure.Trace(around, definedAt, $"while evaluating attribute '{evaluator.NameOf(name)}' of derivation '{derivation.Name}'"))
        {
            throw;
        }
    }

    void Take(int name, Value value)
    {
        if (name == names.ContentAddressed && evaluator.ForceBoolean(value, position, ""))
        {
            wishes.IsContentAddressed = true;
            wishes.Require(ExperimentalFeature.CaDerivations, "ca-derivations");
        }
        else if (name == names.Impure && evaluator.ForceBoolean(value, position, ""))
        {
            wishes.IsImpure = true;
            wishes.Require(ExperimentalFeature.ImpureDerivations, "impure-derivations");
        }
        else if (name == names.Args)
        {
            var list = evaluator.ForceList(value, position, "");
            for (int i = 0; i < list.Count; i++)
                derivation.Arguments.Add(Text(list[i], CoercionMode.More, "while evaluating an element of the argument list"));
        }
        else if (name != names.ContentAddressed && name != names.Impure)
        {
            if (structured is null)
                TakeVariable(name, value);
            else if (name != names.StructuredAttrs)
                TakeStructured(name, value);
        }
    }

    void TakeVariable(int name, Value value)
    {
        byte[] text = Text(value, CoercionMode.More, "");
        if (name == names.Json)
        {
            evaluator.Host.Warn($"In derivation '{derivation.Name}': setting structured attributes via '__json' is deprecated, and may be disallowed in future versions of Nix. Set '__structuredAttrs = true' instead.", isFromProgram: false);
            text = Normalized(text);
        }

        derivation.Environment[new ByteString(evaluator.NameString(name).Bytes)] = text;
        if (name == names.Builder)
            derivation.Builder = text;
        else if (name == names.System)
            derivation.Platform = text;
        else if (name == names.OutputHash)
            wishes.Hash = Encoding.UTF8.GetString(text);
        else if (name == names.OutputHashAlgo)
            wishes.SetAlgorithm(Encoding.UTF8.GetString(text));
        else if (name == names.OutputHashMode)
            wishes.SetMode(Encoding.UTF8.GetString(text), derivation.Name);
        else if (name == names.Outputs)
            wishes.SetNames(Encoding.UTF8.GetString(text).Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    byte[] Normalized(byte[] json)
    {
        try
        {
            return StructuredJson.Normalize(json);
        }
        catch (NixFormatException fault)
        {
            throw evaluator.Error(ErrorKind.Evaluation, position, WordsOfNix(json) ?? fault.Message);
        }
    }

    /// <summary>What the library says that Nix reads JSON with; null where it has nothing against it.</summary>
    string? WordsOfNix(byte[] json)
    {
        try
        {
            JsonReader.Read(json, evaluator);
            return null;
        }
        catch (EvaluationException failure)
        {
            return $"cannot process __json attribute: {failure.Message}";
        }
    }

    void TakeStructured(int name, Value value)
    {
        var json = JsonPrinter.Print(evaluator, value, copyToStore: true, position: position);
        refersTo = StringContext.Union(refersTo, json.Context);
        var output = structured!;
        output.Write(output.WrittenCount == 0 ? "{"u8 : ","u8);
        JsonString.Write(output, evaluator.NameString(name).Bytes);
        output.Write(":"u8);
        output.Write(json.Bytes);

        if (name == names.Builder)
        {
            var builder = evaluator.ForceString(value, position, "");
            refersTo = StringContext.Union(refersTo, builder.Context);
            derivation.Builder = builder.Bytes;
        }
        else if (name == names.System)
        {
            derivation.Platform = PlainText(value).Bytes;
        }
        else if (name == names.OutputHash)
        {
            wishes.Hash = PlainText(value).ToString();
        }
        else if (name == names.OutputHashAlgo)
        {
            wishes.SetAlgorithm(PlainText(value).ToString());
        }
        else if (name == names.OutputHashMode)
        {
            wishes.SetMode(PlainText(value).ToString(), derivation.Name);
        }
        else if (name == names.Outputs)
        {
            wishes.SetNames([.. TextsOf(evaluator.ForceList(value, position, ""))]);
        }
        else if (Array.IndexOf(names.WithoutEffect, name) >= 0)
        {
            WarnOfNoEffect(evaluator.NameOf(name).ToString());
        }
    }

    void WarnOfNoEffect(string name) => evaluator.Host.Warn(
        $"In a derivation named '{derivation.Name}', 'structuredAttrs' disables the effect of the derivation attribute '{name}'; use 'outputChecks.<output>.{name}' instead",
        isFromProgram: false);

    void FinishStructured()
    {
        if (structured is null)
            return;
        structured.Write(structured.WrittenCount == 0 ? "{}"u8 : "}"u8);
        derivation.StructuredAttributes = structured.WrittenSpan.ToArray();
    }

    byte[] Text(Value value, CoercionMode mode, string context)
    {
        var text = Coercion.ToText(value, mode | CoercionMode.CopyToStore, position, context, evaluator);
        refersTo = StringContext.Union(refersTo, text.Context);
        return text.Bytes;
    }

    NixString PlainText(Value value) => evaluator.ForceStringWithoutContext(value, position, "");

    IEnumerable<string> TextsOf(NixList list)
    {
        for (int i = 0; i < list.Count; i++)
            yield return PlainText(list[i]).ToString();
    }

    /// <summary>Adds what its strings refer to.</summary>
    void Need(StringContext? context)
    {
        foreach (var element in context is null ? [] : context.Elements)
        {
            var path = element.Root;
            if (element.Kind == ContextKind.Path)
                derivation.InputSources.Add(path);
            else if (element.Kind == ContextKind.Output)
                element.Between.Aggregate(derivation.Input(path), static (input, output) => input.OfOutput(output)).Outputs.Add(element.Output);
            else
                NeedClosure(path);
        }
    }

    /// <summary>Adds everything a derivation needs, down to the last source, and all outputs of it: what its drvPath brings along.</summary>
    void NeedClosure(StorePath deep)
    {
        var seen = new HashSet<StorePath> { deep };
        var pending = new Queue<StorePath>(seen);
        while (pending.TryDequeue(out var path))
        {
            derivation.InputSources.Add(path);
            IEnumerable<StorePath> needed;
            if (path.IsDerivation)
            {
                var stored = StoredDerivation.Read(path, evaluator);
                derivation.Input(path).Outputs.UnionWith(stored.Outputs.Keys);
                needed = stored.References();
            }
            else
            {
                needed = evaluator.Ask(() => evaluator.Host.Store.ReferencesOf(path));
            }

            foreach (var next in needed)
            {
                if (seen.Add(next))
                    pending.Enqueue(next);
            }
        }
    }

    void Check()
    {
        if (derivation.Builder.Length == 0)
            throw evaluator.Error(ErrorKind.Evaluation, position, "required attribute 'builder' missing");
        if (derivation.Platform.Length == 0)
            throw evaluator.Error(ErrorKind.Evaluation, position, "required attribute 'system' missing");
        bool makesDerivation = wishes.Method == ContentAddressMethod.Text && wishes.Names.SetEquals(["out"]);
        if (derivation.Name.EndsWith(".drv", StringComparison.Ordinal) && !makesDerivation)
        {
            throw evaluator.Error(ErrorKind.Evaluation, position,
                "derivation names are allowed to end in '.drv' only if they produce a single derivation file");
        }
    }

    void ChooseOutputs()
    {
        string store = evaluator.Host.Store.Directory;
        if (wishes.Hash is { } text)
        {
            if (wishes.Names.Count != 1 || !wishes.Names.Contains("out"))
                throw evaluator.Error(ErrorKind.Evaluation, position, "multiple outputs are not supported in fixed-output derivations");
            var hash = Hashes.HashNames.ParseOrEmpty(text, wishes.Algorithm, evaluator);
            var address = new ContentAddress(wishes.Method ?? ContentAddressMethod.Flat, hash);
            var path = StorePath.OfContent(store, derivation.Name, address);
            SetOutput("out", new DerivationOutput.Fixed(path, address), path.In(store));
        }
        else if (wishes.IsContentAddressed || wishes.IsImpure)
        {
            if (wishes.IsContentAddressed && wishes.IsImpure)
                throw evaluator.Error(ErrorKind.Evaluation, position, "derivation cannot be both content-addressed and impure");
            var algorithm = wishes.Algorithm == NixHashAlgorithm.None ? NixHashAlgorithm.Sha256 : wishes.Algorithm;
            var method = wishes.Method ?? ContentAddressMethod.NixArchive;
            foreach (string output in wishes.Names)
            {
                SetOutput(output,
                    wishes.IsImpure ? new DerivationOutput.Impure(method, algorithm) : new DerivationOutput.Floating(method, algorithm),
                    Placeholder.OfOutput(output));
            }
        }
        else
        {
            ComputeOutputs(store);
        }
    }

    /// <summary>The paths depend on the derivation itself, with the places of the paths left empty.</summary>
    void ComputeOutputs(string store)
    {
        foreach (string output in wishes.Names)
            SetOutput(output, new DerivationOutput.Deferred(), "");
        if (hashes.OutputDigest(derivation) is not { } digest)
            return;
        foreach (string output in wishes.Names)
        {
            var path = StorePath.OfOutput(store, output, digest, derivation.Name);
            SetOutput(output, new DerivationOutput.InputAddressed(path), path.In(store));
        }
    }

    void SetOutput(string name, DerivationOutput promised, string variable)
    {
        derivation.Outputs[name] = promised;
        derivation.Environment[ByteString.Of(name)] = Encoding.ASCII.GetBytes(variable);
    }

    AttributeSet Write()
    {
        using var text = DerivationWriter.Write(derivation, evaluator.Host.Store.Directory);
        var path = evaluator.Store.AddText($"{derivation.Name}.drv", text.Written, derivation.References());
        hashes.Keep(path, derivation);
        var result = new AttributeSetBuilder(derivation.Outputs.Count + 1);
        result.Add(evaluator.Names.DrvPath, new NixString(
            path.In(evaluator.Host.Store.Directory), StringContext.Of(new ContextElement(ContextKind.Derivation, path.BaseName))));
        foreach ((string name, var promised) in derivation.Outputs)
            result.Add(evaluator.Intern(name), OutputText.Of(promised, path, name, evaluator));
        return result.Build();
    }
}

namespace Nix.Formats;

/// <summary>Reads .drv files: one ATerm <c>Derive(outputs,inputDrvs,inputSrcs,system,builder,args,env)</c>, without blanks.</summary>
public static class DerivationParser
{
    /// <summary>Reads a whole file.</summary>
    /// <exception cref="NixFormatException">It is no derivation of this form; <see cref="NixFormatException.Offset"/> says where.</exception>
    public static Derivation Parse(ReadOnlySpan<byte> file)
    {
        var reader = new AtermReader(file);
        if (reader.TryTake("DrvWithVersion("u8))
            throw new NixFormatException("the derivation uses an experimental form (dynamic derivations)", 0);
        reader.Take("Derive("u8);

        var outputs = TakeOutputs(ref reader);
        reader.Take(","u8);
        var inputs = TakeInputs(ref reader);
        reader.Take(","u8);
        var sources = reader.TakeStrings();
        var system = reader.TakeStringAfterComma();
        var builder = reader.TakeStringAfterComma();
        reader.Take(","u8);
        var arguments = reader.TakeStrings();
        reader.Take(","u8);
        var environment = TakeEnvironment(ref reader);
        reader.Take(")"u8);
        reader.End();
        return new Derivation(outputs, inputs, sources, system, builder, arguments, environment);
    }

    private static OrderedDictionary<string, DerivationOutput> TakeOutputs(ref AtermReader reader)
    {
        var outputs = new OrderedDictionary<string, DerivationOutput>(StringComparer.Ordinal);
        reader.Take("["u8);
        while (reader.TryNextItem())
        {
            reader.Take("("u8);
            var name = reader.TakeString();
            var path = reader.TakeStringAfterComma();
            var algorithm = reader.TakeStringAfterComma();
            var hash = reader.TakeStringAfterComma();
            reader.Take(")"u8);
            if (!outputs.TryAdd(name, new DerivationOutput(path, algorithm, hash)))
                throw reader.Error($"the output '{name}' stands there twice");
        }
        return outputs;
    }

    private static OrderedDictionary<string, IReadOnlyList<string>> TakeInputs(ref AtermReader reader)
    {
        var inputs = new OrderedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        reader.Take("["u8);
        while (reader.TryNextItem())
        {
            reader.Take("("u8);
            var path = reader.TakeString();
            reader.Take(","u8);
            var names = reader.TakeStrings();
            reader.Take(")"u8);
            if (!inputs.TryAdd(path, names))
                throw reader.Error($"the input '{path}' stands there twice");
        }
        return inputs;
    }

    private static OrderedDictionary<string, string> TakeEnvironment(ref AtermReader reader)
    {
        var environment = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        reader.Take("["u8);
        while (reader.TryNextItem())
        {
            reader.Take("("u8);
            var name = reader.TakeString();
            var value = reader.TakeStringAfterComma();
            reader.Take(")"u8);
            if (!environment.TryAdd(name, value))
                throw reader.Error($"the variable '{name}' stands there twice");
        }
        return environment;
    }
}

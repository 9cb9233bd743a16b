using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace AskNix.Fuzz;

/// <summary>Makes an assembly tell <see cref="Coverage"/> of each block that runs.</summary>
internal static class Instrumentation
{
    /// <summary>Writes instrumented assemblies in place of those at hand, with the numbers of their blocks beside them.</summary>
    /// <returns>The number of blocks.</returns>
    public static int Apply(IEnumerable<string> assemblies) => assemblies.Aggregate(0, Apply);

    /// <summary>The numbers of the blocks of an instrumented assembly; none if it is not instrumented.</summary>
    public static Range BlocksOf(string assembly)
    {
        if (!File.Exists(NumbersFile(assembly)))
            return ..0;
        var numbers = Array.ConvertAll(File.ReadAllText(NumbersFile(assembly)).Split(' '), number => int.Parse(number, CultureInfo.InvariantCulture));
        return numbers[0]..numbers[1];
    }

    private static int Apply(int first, string assembly)
    {
        using var definition = AssemblyDefinition.ReadAssembly(new MemoryStream(File.ReadAllBytes(assembly)));
        var module = definition.MainModule;
        var hit = module.ImportReference(typeof(Coverage).GetMethod(nameof(Coverage.Hit)));
        int blocks = first;
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
            blocks = Apply(method.Body, hit, blocks);
        definition.Write(assembly);
        File.WriteAllText(NumbersFile(assembly), FormattableString.Invariant($"{first} {blocks}"));
        return blocks;
    }

    private static string NumbersFile(string assembly) => assembly + ".blocks";

    private static int Apply(MethodBody body, MethodReference hit, int block)
    {
        body.SimplifyMacros();
        var il = body.GetILProcessor();
        foreach (var start in BlockStarts(body))
        {
            var number = il.Create(OpCodes.Ldc_I4, block++);
            il.InsertBefore(start, number);
            il.InsertBefore(start, il.Create(OpCodes.Call, hit));
            Redirect(body, start, number);
        }

        body.OptimizeMacros();
        return block;
    }

    private static HashSet<Instruction> BlockStarts(MethodBody body)
    {
        var starts = new HashSet<Instruction> { body.Instructions[0] };
        foreach (var instruction in body.Instructions)
        {
            if (instruction.Operand is Instruction target)
                starts.Add(target);
            else if (instruction.Operand is Instruction[] targets)
                starts.UnionWith(targets);
            if (instruction.OpCode.FlowControl == FlowControl.Cond_Branch && instruction.Next is { } next)
                starts.Add(next);
        }

        foreach (var handler in body.ExceptionHandlers)
            starts.Add(handler.HandlerStart);
        // A prefix and the instruction it belongs to are one.
        starts.RemoveWhere(start => start.Previous?.OpCode.OpCodeType == OpCodeType.Prefix);
        return starts;
    }

    /// <summary>What jumped to the block jumps to its new first instruction.</summary>
    private static void Redirect(MethodBody body, Instruction from, Instruction to)
    {
        foreach (var instruction in body.Instructions)
        {
            if (instruction.Operand == from)
                instruction.Operand = to;
            else if (instruction.Operand is Instruction[] targets)
                instruction.Operand = Array.ConvertAll(targets, target => target == from ? to : target);
        }

        foreach (var handler in body.ExceptionHandlers)
        {
            if (handler.TryStart == from)
                handler.TryStart = to;
            if (handler.TryEnd == from)
                handler.TryEnd = to;
            if (handler.FilterStart == from)
                handler.FilterStart = to;
            if (handler.HandlerStart == from)
                handler.HandlerStart = to;
            if (handler.HandlerEnd == from)
                handler.HandlerEnd = to;
        }
    }
}

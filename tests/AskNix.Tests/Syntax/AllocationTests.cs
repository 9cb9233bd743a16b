using System.Text;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Tests.Syntax;

/// <summary>
/// How much is allocated for each byte of source. Time depends on the machine, allocation does not; it is what parsing mostly costs.
/// The bounds are a little above what was measured for this dense text: 25.8 and 9.9; files as people write them take half of that.
/// </summary>
public class AllocationTests
{
    static readonly byte[] Source = Encoding.UTF8.GetBytes("[\n" + string.Concat(Enumerable.Range(0, 2_000).Select(number => $$"""
        # A service.
        ({ config, lib, pkgs, ... }: {
          services.s{{number}} = {
            enable = lib.mkDefault true; # yes
            packages = with pkgs; [ git vim curl ] ++ lib.optional config.x.enable pkgs.y;
            text = ''
              first ${toString config.port}
                second
            '';
          };
        })

        """)) + "]");

    [Fact]
    public void The_lossless_tree_takes_few_bytes_for_each_of_the_source() => PerByte(() => SyntaxTree.Parse(Source)).ShouldBeLessThan(28);

    [Fact]
    public void The_evaluators_program_takes_few_bytes_for_each_of_the_source() => PerByte(() => ParsedProgram.Parse(Source)).ShouldBeLessThan(11);

    [Fact]
    public void A_check_of_the_program_allocates_next_to_nothing_more()
    {
        var symbols = new SymbolTable();
        var program = ParsedProgram.Parse(Source, symbols).Root.ShouldNotBeNull();
        var scope = new UndefinedVariables(symbols, GlobalNames.OfNix);
        PerByte(() => scope.In(program)).ShouldBeLessThan(0.1);
    }

    static double PerByte(Func<object> parse)
    {
        // The first time fills the pools of arrays.
        parse().ShouldNotBeNull();
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(parse());
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Source.Length;
    }
}

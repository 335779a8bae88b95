import {warehouseBytes} from "../../loaders/warehouse/warehouse.js";

process.stdout.write(await warehouseBytes("data"));
